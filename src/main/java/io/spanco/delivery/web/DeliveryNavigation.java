package io.spanco.delivery.web;

import io.spanco.deal.TaskPlace;
import io.spanco.order.OrderPanel;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room stand in the menus, what it adds to the page of an order, the tasks done on its pages. */
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

    @Bean
    TaskPlace prepareDeliveryPlace() {
        return TaskPlace.page(
                "prepareDelivery", DeliveryController.PATH + "/of/{subject}", "truck-delivery", Right.DELIVER);
    }

    @Bean
    TaskPlace confirmDeliveryPlace() {
        return TaskPlace.page(
                "confirmDelivery", DeliveryController.PATH + "/{subject}", "clipboard-check", Right.DELIVER);
    }
}
