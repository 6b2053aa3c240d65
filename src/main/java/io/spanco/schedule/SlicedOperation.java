package io.spanco.schedule;

import java.time.Instant;

/**
 * What is done of an operation on one day, as a schedule shows it.
 *
 * @param state as the legend names it: LATE when it should have been done by now
 * @param all how many its group has, 0 where rows stand alone
 * @param late how many of its group are late, 0 where rows stand alone
 */
public record SlicedOperation(ScheduledOperation operation, WorkingTime.Slice slice, String state, int all, int late) {

    /** Where a list goes on: behind the moment, the planned start and the id of its last row. */
    public record Position(Instant moment, Instant plannedStart, long id) {}
}
