package io.spanco.schedule;

import io.spanco.deal.DealHistory;
import io.spanco.order.Orders;
import io.spanco.platform.error.Checks;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Groups;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a planned operation, in the transaction of the door or of the task that calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OperationWork {

    private static final int MOST_SPENT = 1_000_000;

    private final Operations operations;
    private final Orders orders;
    private final DealHistory history;
    private final CurrentUser user;
    private final Clock clock;

    OperationWork(Operations operations, Orders orders, DealHistory history, CurrentUser user, Clock clock) {
        this.operations = operations;
        this.orders = orders;
        this.history = history;
        this.user = user;
        this.clock = clock;
    }

    void started(WorkshopOperation operation) {
        operation.start(clock.instant());
        taken(operation);
        record(operation, "OPERATION_STARTED", "commencée");
    }

    /** @param spent minutes, null when nobody counted */
    void performed(long id, Integer spent) {
        new Checks()
                .that(
                        spent == null || (spent >= 0 && spent <= MOST_SPENT),
                        WorkshopProcess.MINUTES_SPENT,
                        "Le temps passé va de 0 à 1 000 000 minutes.")
                .orRefuse();
        WorkshopOperation operation = operations.lock(id);
        operation.finish(spent, clock.instant());
        taken(operation);
        record(operation, "OPERATION_DONE", "terminée" + (spent == null ? "" : " en " + spent + " min"));
    }

    void moved(WorkshopOperation operation) {
        record(operation, "OPERATION_MOVED", "prévue maintenant le " + operation.when(clock.getZone()));
    }

    /** Work that nobody was chosen for is its doer's. */
    private void taken(WorkshopOperation operation) {
        if (user.groups().contains(Groups.WORKSHOP)) {
            operation.takenBy(user.login());
        }
    }

    private void record(WorkshopOperation operation, String event, String what) {
        history.record(
                operation.dealNumber(),
                event,
                "Opération « " + operation.name() + " » " + what,
                orders.existing(operation.orderId()).number());
    }
}
