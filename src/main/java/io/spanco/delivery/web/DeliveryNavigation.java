package io.spanco.delivery.web;

import io.spanco.order.OrderPanel;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room stand in the menus, and what it adds to the page of an order. */
@Configuration
class DeliveryNavigation {

    @Bean
    NavigationEntry deliveriesEntry() {
        return NavigationEntry.of(
                NavigationGroup.FULFIL, 30, "delivery.deliveries", DeliveryController.PATH, "truck-delivery");
    }

    @Bean
    OrderPanel deliveriesOfAnOrder() {
        return new OrderPanel(20, "/orders/{reference}/deliveries");
    }
}
