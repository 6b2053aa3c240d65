package io.spanco.schedule.web;

import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import io.spanco.schedule.ScheduledOperation;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the block of the operations on the page of an order. */
@Component
class OperationPanel {

    static final String BLOCK = "schedule/operations :: panel";

    /** @param state what its pill says: late while it is open and should be done */
    record Row(ScheduledOperation operation, String state, boolean mayPerform) {}

    private final ScheduleQueries queries;
    private final ScheduleService service;
    private final Orders orders;
    private final CurrentUser user;
    private final Clock clock;

    OperationPanel(ScheduleQueries queries, ScheduleService service, Orders orders, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.orders = orders;
        this.user = user;
        this.clock = clock;
    }

    void layOut(String reference, Model model) {
        SalesOrder order = orders.existing(reference);
        boolean mayPlan = user.may(Right.PLAN_WORK);
        List<Row> rows = queries.ofOrder(order.id()).stream().map(this::row).toList();
        model.addAttribute("reference", reference);
        model.addAttribute("rows", rows);
        model.addAttribute("mayPlan", mayPlan && service.isInProgress(order));
        model.addAttribute("planning", mayPlan && service.isPlanning(order));
    }

    private Row row(ScheduledOperation operation) {
        return new Row(
                operation,
                operation.shown(clock.instant()),
                operation.isOpen() && service.mayPerform(operation.assignee()));
    }
}
