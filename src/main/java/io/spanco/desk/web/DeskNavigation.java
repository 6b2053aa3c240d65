package io.spanco.desk.web;

import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import io.spanco.platform.page.SearchPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The start page in the menus, and who answers the search field. */
@Configuration
class DeskNavigation {

    @Bean
    NavigationEntry dayEntry() {
        return NavigationEntry.of(NavigationGroup.TOP, 10, "nav.day", "/", "sun")
                .onTabBar("nav.day");
    }

    @Bean
    SearchPage search() {
        return new SearchPage(SearchController.PATH);
    }
}
