package io.spanco.schedule;

import io.spanco.deal.NextSteps;
import io.spanco.schedule.DatedTasks.Dated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's tasks with a date: a person's own, and those that nobody of their groups has taken. */
@Component
class TaskAgenda implements AgendaSource {

    private static final int MOST = 500;
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final DatedTasks tasks;
    private final NextSteps steps;
    private final ObjectProvider<AgendaSource> others;
    private final Clock clock;

    TaskAgenda(DatedTasks tasks, NextSteps steps, ObjectProvider<AgendaSource> others, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public List<AgendaEntry> of(Worker worker, LocalDate from, LocalDate to) {
        Set<String> shownOtherwise = others.stream()
                .filter(source -> source != this)
                .flatMap(source -> source.taskKeys().stream())
                .collect(Collectors.toSet());
        return tasks.due(worker, start(from), start(to), shownOtherwise, MOST).stream()
                .map(this::entry)
                .toList();
    }

    private AgendaEntry entry(Dated dated) {
        NextSteps.Step step = steps.of(List.of(dated.task())).get(0);
        String name = dated.task().name();
        int about = name.indexOf(" · ");
        return new AgendaEntry(
                "task-" + step.id(),
                dated.version(),
                AgendaEntry.TASK,
                step.due().isBefore(clock.instant()) ? "LATE" : AgendaEntry.TASK,
                LocalDate.ofInstant(step.due(), clock.getZone()),
                step.due().minus(SHOWN),
                step.due(),
                step.title(),
                about < 0 ? dated.businessKey() : name.substring(about + " · ".length()),
                null,
                step.path(),
                step.dialog());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
