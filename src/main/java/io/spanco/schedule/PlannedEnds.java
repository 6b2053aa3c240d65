package io.spanco.schedule;

import io.spanco.platform.engine.LostRaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stored end of an operation is what {@link WorkingTime} says of its start and its duration, kept for SQL. What may
 * have been stored by another rule, or with other working hours, is renewed when the application starts.
 */
@Component
class PlannedEnds {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedEnds.class);

    private final ScheduleQueries queries;
    private final Operations operations;
    private final WorkshopProcess process;
    private final WorkingTime time;
    private final TransactionTemplate transaction;

    PlannedEnds(
            ScheduleQueries queries,
            Operations operations,
            WorkshopProcess process,
            WorkingTime time,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.operations = operations;
        this.process = process;
        this.time = time;
        this.transaction = transaction;
    }

    /** Open operations one by one; those that are done or cancelled keep the end they had. Their tasks follow. */
    @EventListener(ApplicationReadyEvent.class)
    void renew() {
        long renewed = queries.open().stream()
                .filter(operation ->
                        !operation.plannedEnd().equals(time.end(operation.plannedStart(), operation.minutes())))
                .filter(operation -> tryToRenew(operation.id()))
                .count();
        if (renewed > 0) {
            LOG.info("{} opérations ouvertes ont une nouvelle fin prévue.", renewed);
        }
    }

    /** Whoever changes the operation at the same moment renews its end as well. */
    private boolean tryToRenew(long id) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> renew(id)));
        } catch (RuntimeException failure) {
            if (LostRaces.isOne(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private boolean renew(long id) {
        WorkshopOperation operation = operations.lock(id);
        if (!operation.state().isOpen()) {
            return false;
        }
        operation.endAt(time.end(operation.plannedStart(), operation.minutes()));
        process.operationMoved(operation);
        return true;
    }
}
