package io.spanco.schedule.web;

import java.time.Clock;
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
record OperationMoveForm(Long version, LocalDate day, String assignee, Integer minutesSpent, Boolean typed) {

    static OperationMoveForm empty() {
        return new OperationMoveForm(null, null, null, null, null);
    }

    static OperationMoveForm of(WorkshopBlock block, Clock clock) {
        return new OperationMoveForm(
                block.operation().version(),
                LocalDate.ofInstant(block.operation().plannedStart(), clock.getZone()),
                block.operation().assignee(),
                null,
                true);
    }

    boolean isTyped() {
        return Boolean.TRUE.equals(typed);
    }
}
