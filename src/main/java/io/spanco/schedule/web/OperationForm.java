package io.spanco.schedule.web;

import io.spanco.schedule.OperationInput;
import io.spanco.schedule.ScheduledOperation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An operation as it is typed on a page.
 *
 * @param plannedStart in the time of the house
 * @param minutes how long it should take
 * @param version that a change is based on; null for a new one
 */
record OperationForm(
        String name,
        String assignee,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime plannedStart,
        Duration minutes,
        Long version) {

    static OperationForm empty() {
        return new OperationForm(null, null, null, null, null);
    }

    static OperationForm of(ScheduledOperation operation, ZoneId zone) {
        return new OperationForm(
                operation.name(),
                operation.assignee(),
                LocalDateTime.ofInstant(operation.plannedStart(), zone),
                Duration.ofMinutes(operation.minutes()),
                operation.version());
    }

    OperationInput input(ZoneId zone) {
        return new OperationInput(
                name,
                assignee,
                plannedStart == null ? null : plannedStart.atZone(zone).toInstant(),
                minutes == null ? null : Math.toIntExact(minutes.toMinutes()));
    }
}
