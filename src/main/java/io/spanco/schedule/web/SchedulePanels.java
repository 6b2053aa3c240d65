package io.spanco.schedule.web;

import io.spanco.order.OrderPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room adds to the pages of others. */
@Configuration
class SchedulePanels {

    @Bean
    OrderPanel operationsOfAnOrder() {
        return new OrderPanel(10, "/orders/{reference}/operations");
    }
}
