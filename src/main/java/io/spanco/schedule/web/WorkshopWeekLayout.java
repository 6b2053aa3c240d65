package io.spanco.schedule.web;

import io.spanco.platform.identity.Users.Person;
import io.spanco.platform.time.WorkingDays;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.WorkingTime;
import io.spanco.schedule.WorkshopProperties;
import io.spanco.schedule.web.WorkshopWeek.Cell;
import io.spanco.schedule.web.WorkshopWeek.Day;
import io.spanco.schedule.web.WorkshopWeek.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out a week by collaborator. */
@Component
class WorkshopWeekLayout {

    private static final int WORKED = 5;
    private static final int WHOLE = 7;

    private final WorkingTime time;
    private final WorkshopProperties workshop;
    private final Clock clock;

    WorkshopWeekLayout(WorkingTime time, WorkshopProperties workshop, Clock clock) {
        this.time = time;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** @param blocks of the week, handed to somebody */
    WorkshopWeek of(SchedulePeriod period, List<Person> people, List<WorkshopBlock> blocks, WorkshopFilter filter) {
        boolean weekend = blocks.stream()
                .anyMatch(block -> WorkingDays.isWeekend(block.slice().day()));
        List<LocalDate> dates = period.first()
                .datesUntil(period.first().plusDays(weekend ? WHOLE : WORKED))
                .toList();
        Map<String, Map<LocalDate, List<WorkshopBlock>>> byPersonAndDay = blocks.stream()
                .collect(Collectors.groupingBy(
                        block -> block.operation().assignee(),
                        Collectors.groupingBy(block -> block.slice().day())));
        List<Day> days = dates.stream()
                .map(date -> day(date, period, byPersonAndDay.values()))
                .toList();
        List<Row> rows = people.stream()
                .filter(person -> filter.showsPerson(person.login()))
                .map(person -> row(person, days, byPersonAndDay.getOrDefault(person.login(), Map.of()), filter))
                .toList();
        return new WorkshopWeek(days, rows);
    }

    private Day day(LocalDate date, SchedulePeriod period, Collection<Map<LocalDate, List<WorkshopBlock>>> workOfEach) {
        List<Integer> loads = workOfEach.stream()
                .map(work -> minutes(work.getOrDefault(date, List.of())))
                .toList();
        return new Day(
                date,
                date.equals(LocalDate.now(clock)),
                !WorkingDays.isWorked(date),
                loads.stream().mapToInt(Integer::intValue).sum(),
                loads.stream().anyMatch(load -> load > time.capacity(date)),
                date.equals(period.shownDay()));
    }

    private Row row(Person person, List<Day> days, Map<LocalDate, List<WorkshopBlock>> work, WorkshopFilter filter) {
        List<Cell> cells = days.stream()
                .map(day -> {
                    List<WorkshopBlock> all = work.getOrDefault(day.date(), List.of());
                    return new Cell(day, all.stream().filter(filter::shows).toList(), load(day.date(), all));
                })
                .toList();
        int capacity = days.stream().mapToInt(day -> time.capacity(day.date())).sum();
        int minutes = cells.stream().mapToInt(cell -> cell.load().minutes()).sum();
        return new Row(person.login(), person.name(), LoadBar.of(minutes, capacity, capacity / WORKED), cells);
    }

    /** How full somebody's day is. */
    LoadBar load(LocalDate day, List<WorkshopBlock> work) {
        return LoadBar.of(minutes(work), time.capacity(day), workshop.longestDayMinutes() - workshop.dayMinutes());
    }

    private static int minutes(List<WorkshopBlock> work) {
        return work.stream().mapToInt(block -> block.slice().minutes()).sum();
    }
}
