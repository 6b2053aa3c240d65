package io.spanco.schedule;

import io.spanco.deal.DealHistory;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.platform.identity.People;
import io.spanco.platform.text.French;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the deal's history says of the workshop. */
@Component
class OperationNews {

    private final DealHistory history;
    private final Orders orders;
    private final People people;
    private final Clock clock;

    OperationNews(DealHistory history, Orders orders, People people, Clock clock) {
        this.history = history;
        this.orders = orders;
        this.people = people;
        this.clock = clock;
    }

    void orderPlanned(SalesOrder order) {
        history.record(
                order.dealNumber(), "ORDER_PLANNED", "Commande " + order.number() + " planifiée", order.number());
    }

    void planned(WorkshopOperation operation, SalesOrder order) {
        record(operation, order.number(), "OPERATION_PLANNED", "planifiée le " + when(operation));
    }

    void moved(WorkshopOperation operation) {
        record(operation, "OPERATION_MOVED", "prévue maintenant le " + when(operation));
    }

    void handedOver(WorkshopOperation operation) {
        String to = operation.assignee();
        record(operation, "OPERATION_MOVED", to == null ? "rendue à l’atelier" : "confiée à " + people.name(to));
    }

    void started(WorkshopOperation operation) {
        record(operation, "OPERATION_STARTED", "commencée");
    }

    void done(WorkshopOperation operation) {
        Integer spent = operation.minutesSpent();
        record(operation, "OPERATION_DONE", "terminée" + (spent == null ? "" : " en " + French.duration(spent)));
    }

    private String when(WorkshopOperation operation) {
        return operation.when(clock.getZone())
                + (operation.assignee() == null ? ", à affecter" : " pour " + people.name(operation.assignee()));
    }

    private void record(WorkshopOperation operation, String event, String what) {
        record(operation, orders.existing(operation.orderId()).number(), event, what);
    }

    private void record(WorkshopOperation operation, String order, String event, String what) {
        history.record(operation.dealNumber(), event, "Opération « " + operation.name() + " » " + what, order);
    }
}
