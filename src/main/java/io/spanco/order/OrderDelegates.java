package io.spanco.order;

import io.spanco.mail.Outbox;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task {@code createOrder} of {@code deal.bpmn}. */
@Configuration
class OrderDelegates {

    /** The confirmation goes to the company by itself. */
    @Bean
    JavaDelegate createOrder(OrderMaking making, Outbox outbox) {
        return execution -> {
            SalesOrder order = making.create((String) execution.getVariable("acceptedQuote"));
            outbox.send(order, List.of());
            execution.setVariable("order", order.number());
        };
    }
}
