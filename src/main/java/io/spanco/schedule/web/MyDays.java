package io.spanco.schedule.web;

import io.spanco.schedule.AgendaDays;
import io.spanco.schedule.AgendaEntry;
import io.spanco.schedule.MonthGrid;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.WorkingTime;
import io.spanco.schedule.WorkshopProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a person's schedule says of its days. */
@Component
class MyDays {

    private final WorkingTime time;
    private final WorkshopProperties workshop;

    MyDays(WorkingTime time, WorkshopProperties workshop) {
        this.time = time;
        this.workshop = workshop;
    }

    /** How full each day is with operations. */
    Map<LocalDate, LoadBar> loads(AgendaDays<AgendaEntry> week) {
        return week.days().stream()
                .collect(Collectors.toMap(
                        AgendaDays.Day::date,
                        day -> LoadBar.of(
                                day.entries().stream()
                                        .mapToInt(AgendaEntry::minutes)
                                        .sum(),
                                time.capacity(day.date()),
                                workshop.longestDayMinutes() - workshop.dayMinutes())));
    }

    /** Each entry as a bar of a month, that leads to its week. */
    List<MonthGrid.Item> bars(List<AgendaEntry> entries) {
        return entries.stream()
                .map(entry -> new MonthGrid.Item(
                        entry.day(),
                        entry.day(),
                        entry.type(),
                        entry.status(),
                        entry.title(),
                        entry.about(),
                        MyScheduleController.PATH
                                + SchedulePeriod.of(null, entry.day(), entry.day())
                                        .query(Map.of())))
                .toList();
    }
}
