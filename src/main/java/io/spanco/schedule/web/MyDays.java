package io.spanco.schedule.web;

import io.spanco.schedule.AgendaDays;
import io.spanco.schedule.AgendaEntry;
import io.spanco.schedule.MonthGrid;
import io.spanco.schedule.SchedulePeriod;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person's schedule says of its days. */
@Component
class MyDays {

    /** So many of a day are shown in a week; the list of the day has all. */
    private static final int MOST = 8;

    /**
     * A day of a week.
     *
     * @param first what is shown of it
     * @param others how many more there are
     * @param late how many of those are late
     * @param load how full it is with operations, all of them
     */
    record MyDay(AgendaDays.Day<AgendaEntry> day, List<AgendaEntry> first, int others, int late, LoadBar load) {}

    private final WorkshopWeekLayout week;

    MyDays(WorkshopWeekLayout week) {
        this.week = week;
    }

    List<MyDay> of(AgendaDays<AgendaEntry> days) {
        return days.days().stream().map(this::of).toList();
    }

    private MyDay of(AgendaDays.Day<AgendaEntry> day) {
        List<AgendaEntry> all = day.entries();
        int shown = Math.min(MOST, all.size());
        List<AgendaEntry> others = all.subList(shown, all.size());
        int late = (int)
                others.stream().filter(entry -> "LATE".equals(entry.status())).count();
        int minutes = all.stream().mapToInt(AgendaEntry::minutes).sum();
        return new MyDay(day, all.subList(0, shown), others.size(), late, week.load(day.date(), minutes));
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
