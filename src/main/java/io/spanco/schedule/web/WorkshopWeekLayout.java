package io.spanco.schedule.web;

import io.spanco.platform.identity.Users.Person;
import io.spanco.platform.time.WorkingDays;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.SlicedOperation;
import io.spanco.schedule.WorkingTime;
import io.spanco.schedule.WorkshopProperties;
import io.spanco.schedule.WorkshopSlices;
import io.spanco.schedule.WorkshopSlices.Load;
import io.spanco.schedule.web.WorkshopWeek.Cell;
import io.spanco.schedule.web.WorkshopWeek.Day;
import io.spanco.schedule.web.WorkshopWeek.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out a week by collaborator. */
@Component
class WorkshopWeekLayout {

    private static final int WORKED = 5;
    private static final int WHOLE = 7;

    /** So many operations of a collaborator's day are shown; the list of the day has all. */
    private static final int MOST = 6;

    private final WorkshopSlices slices;
    private final WorkshopBlocks blocks;
    private final WorkingTime time;
    private final WorkshopProperties workshop;
    private final Clock clock;

    WorkshopWeekLayout(
            WorkshopSlices slices, WorkshopBlocks blocks, WorkingTime time, WorkshopProperties workshop, Clock clock) {
        this.slices = slices;
        this.blocks = blocks;
        this.time = time;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** @param loads of the week, whatever the filter */
    WorkshopWeek of(SchedulePeriod period, List<Person> people, List<Load> loads, WorkshopFilter filter) {
        boolean weekend = loads.stream().anyMatch(load -> WorkingDays.isWeekend(load.day()));
        List<Day> days = period.first()
                .datesUntil(period.first().plusDays(weekend ? WHOLE : WORKED))
                .map(date -> day(date, period, loads))
                .toList();
        Map<String, Map<LocalDate, Integer>> minutes =
                loads.stream().collect(Collectors.groupingBy(Load::login, Collectors.toMap(Load::day, Load::minutes)));
        Map<String, Map<LocalDate, List<SlicedOperation>>> work =
                slices.firstOfEachDay(period, filter.choice(), MOST).stream()
                        .collect(Collectors.groupingBy(
                                one -> one.operation().assignee(),
                                Collectors.groupingBy(one -> one.slice().day())));
        List<Row> rows = people.stream()
                .filter(person -> filter.showsPerson(person.login()))
                .map(person -> row(
                        person,
                        days,
                        minutes.getOrDefault(person.login(), Map.of()),
                        work.getOrDefault(person.login(), Map.of())))
                .toList();
        return new WorkshopWeek(days, rows);
    }

    private Day day(LocalDate date, SchedulePeriod period, List<Load> loads) {
        List<Load> ofDay =
                loads.stream().filter(load -> load.day().equals(date)).toList();
        return new Day(
                date,
                date.equals(LocalDate.now(clock)),
                !WorkingDays.isWorked(date),
                ofDay.stream().mapToInt(Load::minutes).sum(),
                ofDay.stream().anyMatch(load -> load.minutes() > time.capacity(date)),
                date.equals(period.shownDay()));
    }

    private Row row(
            Person person,
            List<Day> days,
            Map<LocalDate, Integer> minutes,
            Map<LocalDate, List<SlicedOperation>> work) {
        List<Cell> cells = days.stream()
                .map(day -> cell(
                        day,
                        work.getOrDefault(day.date(), List.of()),
                        load(day.date(), minutes.getOrDefault(day.date(), 0))))
                .toList();
        int capacity = days.stream().mapToInt(day -> time.capacity(day.date())).sum();
        int planned = cells.stream().mapToInt(cell -> cell.load().minutes()).sum();
        return new Row(person.login(), person.name(), LoadBar.of(planned, capacity, capacity / WORKED), cells);
    }

    private Cell cell(Day day, List<SlicedOperation> first, LoadBar load) {
        int all = first.isEmpty() ? 0 : first.get(0).all();
        int late = first.isEmpty() ? 0 : first.get(0).late();
        int lateShown =
                (int) first.stream().filter(one -> "LATE".equals(one.state())).count();
        return new Cell(day, blocks.of(first), all - first.size(), late - lateShown, load);
    }

    /** How full somebody's day is. */
    LoadBar load(LocalDate day, int minutes) {
        return LoadBar.of(minutes, time.capacity(day), workshop.longestDayMinutes() - workshop.dayMinutes());
    }
}
