package io.spanco.schedule;

import io.spanco.deal.Deal;
import io.spanco.deal.Deals;
import io.spanco.deal.NextSteps;
import io.spanco.platform.engine.PersonalTasks;
import io.spanco.platform.engine.PersonalTasks.Dated;
import io.spanco.platform.identity.Groups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine's tasks with a date: a person's own, and those that nobody of their groups has taken. A salesperson sees those
 * of the deals that are theirs, not of their colleagues'.
 */
@Component
class TaskAgenda implements AgendaSource {

    private static final int MOST = 500;
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private final PersonalTasks tasks;
    private final NextSteps steps;
    private final Deals deals;
    private final ObjectProvider<AgendaSource> others;
    private final Clock clock;

    TaskAgenda(PersonalTasks tasks, NextSteps steps, Deals deals, ObjectProvider<AgendaSource> others, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.deals = deals;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public List<AgendaEntry> of(Worker worker, LocalDate from, LocalDate to) {
        Set<String> shownOtherwise = others.stream()
                .filter(source -> source != this)
                .flatMap(source -> source.taskKeys().stream())
                .collect(Collectors.toSet());
        List<Dated> due = tasks.due(worker.login(), worker.groups(), start(from), start(to), MOST).stream()
                .filter(task -> !shownOtherwise.contains(task.task().key()))
                .toList();
        Map<String, String> owners = owners(due);
        return due.stream()
                .filter(task -> isTheirs(task, owners, worker))
                .map(this::entry)
                .toList();
    }

    private Map<String, String> owners(List<Dated> due) {
        Set<String> numbers = due.stream().map(Dated::businessKey).collect(Collectors.toSet());
        return deals.all(numbers).stream().collect(Collectors.toMap(Deal::number, Deal::owner));
    }

    private static boolean isTheirs(Dated task, Map<String, String> owners, Worker worker) {
        String owner = owners.get(task.businessKey());
        return worker.login().equals(task.task().assignee())
                || owner == null
                || owner.equals(worker.login())
                || !task.task().groups().contains(Groups.SALES);
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
