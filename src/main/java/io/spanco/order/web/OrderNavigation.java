package io.spanco.order.web;

import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room stand in the menus. */
@Configuration
class OrderNavigation {

    @Bean
    NavigationEntry ordersEntry() {
        return NavigationEntry.of(NavigationGroup.FULFIL, 10, "order.orders", OrderController.PATH, "clipboard-check");
    }
}
