package io.spanco.schedule;

import io.spanco.deal.DealEvents.DealGivenUp;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans an order's work, in the transaction of the door or of the task that calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanningWork {

    private final OperationRepository repository;
    private final OperationChecks rules;
    private final Orders orders;
    private final PlanningNotes notes;
    private final WorkshopProcess process;
    private final OperationNews news;
    private final WorkingTime time;

    PlanningWork(
            OperationRepository repository,
            OperationChecks rules,
            Orders orders,
            PlanningNotes notes,
            WorkshopProcess process,
            OperationNews news,
            WorkingTime time) {
        this.repository = repository;
        this.rules = rules;
        this.orders = orders;
        this.notes = notes;
        this.process = process;
        this.news = news;
        this.time = time;
    }

    /** Writes the operation down and opens its task. @param planned checked */
    WorkshopOperation plan(SalesOrder order, OperationInput planned) {
        WorkshopOperation operation = repository.saveAndFlush(
                new WorkshopOperation(order, planned, time.end(planned.plannedStart(), planned.minutes())));
        news.planned(operation, order);
        if (!process.operationPlanned(operation)) {
            throw new Conflict(
                    "La commande {0} n’est plus en réalisation : une opération se planifie avant que tout soit livré.",
                    order.number());
        }
        return operation;
    }

    /** The order is planned: with these operations, and with those that were planned before. */
    void orderPlanned(String reference, String noted, List<OperationInput> planned) {
        SalesOrder order = orders.lock(reference);
        Checks checks = new Checks().text(WorkshopProcess.NOTES, noted);
        for (int index = 0; index < planned.size(); index++) {
            rules.check(checks, OperationInput.at(index), planned.get(index));
        }
        checks.orRefuse();
        notes.keep(order, noted);
        news.orderPlanned(order);
        planned.forEach(operation -> plan(order, operation));
    }

    @EventListener
    void dealGivenUp(DealGivenUp news) {
        repository.findByDealNumberOrderById(news.dealNumber()).forEach(WorkshopOperation::cancel);
    }
}
