package io.spanco.deal.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.CreationEntry;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of deals stand in the menus, and the tasks that are done on them. */
@Configuration
class DealNavigation {

    @Bean
    NavigationEntry dealsEntry() {
        return NavigationEntry.of(NavigationGroup.SELL, 10, "nav.deals", "/deals", "briefcase")
                .onTabBar("nav.deals");
    }

    @Bean
    CreationEntry dealCreation() {
        return CreationEntry.of(10, "nav.deals.new", "/deals/new", "briefcase", Right.SELL);
    }

    @Bean
    TaskPlace qualifySuspectPlace() {
        return TaskPlace.dialog("qualifySuspect", "/deals/{subject}/qualify", "user-question", Right.SELL);
    }

    @Bean
    TaskPlace discoverNeedPlace() {
        return TaskPlace.dialog("discoverNeed", "/deals/{subject}/need", "target", Right.SELL);
    }
}
