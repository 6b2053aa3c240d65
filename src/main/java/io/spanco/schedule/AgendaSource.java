package io.spanco.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a room adds to the schedule of a person; a bean of that room. */
public interface AgendaSource {

    /** From the first day to the last, which is not included. */
    List<AgendaEntry> of(Worker worker, LocalDate from, LocalDate to);

    /** Keys of the user tasks that its entries stand for: they are not shown again as tasks. */
    default Set<String> taskKeys() {
        return Set.of();
    }
}
