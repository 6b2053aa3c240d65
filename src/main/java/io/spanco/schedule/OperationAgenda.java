package io.spanco.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The operations that were handed to a person. */
@Component
class OperationAgenda implements AgendaSource {

    private final ScheduleQueries queries;
    private final WorkingTime time;
    private final Clock clock;

    OperationAgenda(ScheduleQueries queries, WorkingTime time, Clock clock) {
        this.queries = queries;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<AgendaEntry> of(Worker worker, LocalDate from, LocalDate to) {
        return queries.between(start(from), start(to), worker.login()).stream()
                .flatMap(operation -> time.slices(operation.plannedStart(), operation.minutes()).stream()
                        .filter(slice ->
                                !slice.day().isBefore(from) && slice.day().isBefore(to))
                        .map(slice -> entry(operation, slice)))
                .toList();
    }

    @Override
    public Set<String> taskKeys() {
        return Set.of(WorkshopProcess.PERFORM_OPERATION);
    }

    private AgendaEntry entry(ScheduledOperation operation, WorkingTime.Slice slice) {
        String part = slice.parts() == 1 ? "" : " (" + slice.part() + "/" + slice.parts() + ")";
        return new AgendaEntry(
                "operation-" + operation.id() + "-" + slice.part(),
                operation.version(),
                "OPERATION",
                operation.shown(clock.instant()),
                slice.day(),
                slice.start(),
                slice.end(),
                operation.name() + part,
                operation.order() + " · " + operation.companyName(),
                null,
                "/schedule/operations/" + operation.id(),
                true);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
