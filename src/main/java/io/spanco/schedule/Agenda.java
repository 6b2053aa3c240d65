package io.spanco.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The schedule of a person, put together from what every room knows. */
@Component
@Transactional(readOnly = true)
public class Agenda {

    private static final Comparator<AgendaEntry> ORDER = Comparator.comparing(AgendaEntry::day)
            .thenComparing(AgendaEntry::start, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AgendaEntry::uid);

    private final ObjectProvider<AgendaSource> sources;

    Agenda(ObjectProvider<AgendaSource> sources) {
        this.sources = sources;
    }

    /** By day and hour. @param to the first day that is not included */
    public List<AgendaEntry> of(Worker worker, LocalDate from, LocalDate to) {
        return sources.stream()
                .flatMap(source -> source.of(worker, from, to).stream())
                .sorted(ORDER)
                .toList();
    }
}
