package io.spanco.schedule.web;

import io.spanco.schedule.ScheduledOperation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is done to an operation from a schedule.
 *
 * @param version that a move is based on
 * @param day null to leave it on its day
 * @param assignee login, null for nobody
 * @param minutesSpent null when nobody counted
 * @param typed whether it stands in a form that comes again when it is refused
 */
record OperationMoveForm(Long version, LocalDate day, String assignee, Duration minutesSpent, Boolean typed) {

    /** What finishing it asks for, beginning with the time since it was started today; what was planned is no measure. */
    static OperationMoveForm finishing(ScheduledOperation operation, Clock clock) {
        Duration since = sinceToday(operation.startedAt(), clock);
        return new OperationMoveForm(null, null, null, since.toMinutes() > 0 ? since : null, true);
    }

    /** @param began may be null */
    private static Duration sinceToday(Instant began, Clock clock) {
        boolean today =
                began != null && LocalDate.ofInstant(began, clock.getZone()).equals(LocalDate.now(clock));
        return today ? Duration.between(began, clock.instant()) : Duration.ZERO;
    }

    static OperationMoveForm of(WorkshopBlock block, Clock clock) {
        return new OperationMoveForm(
                block.operation().version(),
                LocalDate.ofInstant(block.operation().plannedStart(), clock.getZone()),
                block.operation().assignee(),
                null,
                true);
    }

    /** In whole minutes; null when nobody counted. */
    Integer spent() {
        return minutesSpent == null ? null : Math.toIntExact(minutesSpent.toMinutes());
    }

    boolean isTyped() {
        return Boolean.TRUE.equals(typed);
    }
}
