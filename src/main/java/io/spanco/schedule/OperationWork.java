package io.spanco.schedule;

import io.spanco.platform.error.Checks;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Groups;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a planned operation, in the transaction of the door or of the task that calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OperationWork {

    private static final int MOST_SPENT = 1_000_000;

    private final Operations operations;
    private final OperationNews news;
    private final WorkingTime time;
    private final CurrentUser user;
    private final Clock clock;

    OperationWork(Operations operations, OperationNews news, WorkingTime time, CurrentUser user, Clock clock) {
        this.operations = operations;
        this.news = news;
        this.time = time;
        this.user = user;
        this.clock = clock;
    }

    void started(WorkshopOperation operation) {
        operation.start(clock.instant());
        taken(operation);
        news.started(operation);
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
        news.done(operation);
    }

    /** @param planned checked */
    void change(WorkshopOperation operation, OperationInput planned) {
        operation.change(planned, time.end(planned.plannedStart(), planned.minutes()));
        news.moved(operation);
    }

    /**
     * The same operation on another day, at the same hour.
     *
     * @param day null for the day that it is planned for
     * @param assignee null for nobody
     */
    OperationInput onDay(WorkshopOperation operation, LocalDate day, String assignee) {
        Instant start = operation.plannedStart();
        Instant moved = day == null
                ? start
                : day.atTime(LocalTime.ofInstant(start, clock.getZone()))
                        .atZone(clock.getZone())
                        .toInstant();
        return new OperationInput(operation.name(), assignee, moved, operation.minutes());
    }

    /** Work that nobody was chosen for is its doer's. */
    private void taken(WorkshopOperation operation) {
        if (user.groups().contains(Groups.WORKSHOP)) {
            operation.takenBy(user.login());
        }
    }
}
