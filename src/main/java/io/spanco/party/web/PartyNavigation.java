package io.spanco.party.web;

import io.spanco.platform.identity.Right;
import io.spanco.platform.page.CreationEntry;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room stand in the menus. */
@Configuration
class PartyNavigation {

    @Bean
    NavigationEntry companiesEntry() {
        return NavigationEntry.of(NavigationGroup.SELL, 30, "party.companies", "/companies", "building");
    }

    @Bean
    CreationEntry companyCreation() {
        return CreationEntry.of(30, "party.company.create", "/companies/new", "building", Right.SELL);
    }

    @Bean
    NavigationEntry sellerEntry() {
        return NavigationEntry.of(
                NavigationGroup.STEER, 90, "party.seller", "/settings/seller", "building-factory-2", Right.ADMINISTER);
    }
}
