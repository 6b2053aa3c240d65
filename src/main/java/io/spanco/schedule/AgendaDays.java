package io.spanco.schedule;

import io.spanco.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Things laid out day after day, as columns of a week or as a list.
 *
 * @param <T> what lies on a day
 */
public record AgendaDays<T>(List<Day<T>> days) {

    private static final int WORKED = 5;

    /** @param off nobody works */
    public record Day<T>(LocalDate date, boolean today, boolean off, List<T> entries) {}

    /** The working days of a week, and its weekend when something lies there. */
    public static <T> AgendaDays<T> week(
            SchedulePeriod period, LocalDate today, List<T> entries, Function<T, LocalDate> day) {
        Map<LocalDate, List<T>> byDay = byDay(entries, day);
        boolean weekend = byDay.keySet().stream().anyMatch(WorkingDays::isWeekend);
        LocalDate end = weekend ? period.end() : period.first().plusDays(WORKED);
        return new AgendaDays<>(period.first()
                .datesUntil(end)
                .map(date -> day(date, today, byDay.getOrDefault(date, List.of())))
                .toList());
    }

    /** Only the days on which something lies. */
    public static <T> AgendaDays<T> list(LocalDate today, List<T> entries, Function<T, LocalDate> day) {
        return new AgendaDays<>(byDay(entries, day).entrySet().stream()
                .map(entry -> day(entry.getKey(), today, entry.getValue()))
                .toList());
    }

    private static <T> Map<LocalDate, List<T>> byDay(List<T> entries, Function<T, LocalDate> day) {
        return entries.stream().collect(Collectors.groupingBy(day, TreeMap::new, Collectors.toList()));
    }

    private static <T> Day<T> day(LocalDate date, LocalDate today, List<T> entries) {
        return new Day<>(date, date.equals(today), !WorkingDays.isWorked(date), entries);
    }
}
