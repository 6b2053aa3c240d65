package io.spanco.schedule;

import java.time.Instant;

/**
 * An operation as a schedule or a list shows it.
 *
 * @param order reference of the order that it is for
 * @param assignee login; null while nobody was chosen
 * @param plannedEnd when its work, spread over days, is planned to end
 * @param minutes how long it is planned to take
 * @param minutesSpent null until it is done, and when nobody counted
 */
public record ScheduledOperation(
        long id,
        long version,
        String name,
        String order,
        String dealNumber,
        String companyName,
        String assignee,
        Instant plannedStart,
        Instant plannedEnd,
        int minutes,
        OperationState state,
        Instant startedAt,
        Instant doneAt,
        Integer minutesSpent) {

    public boolean isOpen() {
        return state.isOpen();
    }

    /** The state as it is shown: LATE when it should have been done by now. */
    public String shown(Instant now) {
        return isLate(now) ? "LATE" : state.name();
    }

    /** Whether it should have been done by then. */
    public boolean isLate(Instant now) {
        return isOpen() && plannedEnd.isBefore(now);
    }
}
