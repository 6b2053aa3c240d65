package io.spanco.schedule;

import io.spanco.platform.time.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A month as weeks of columns, in which things lie as bars over their days, each in a lane of its own.
 *
 * @param columns days of a week that are shown: five, or seven when something lies at a weekend
 */
public record MonthGrid(int columns, List<Week> weeks) {

    /** So many lanes a week; what finds none is counted. */
    public static final int LANES = 7;

    private static final int WORKED = 5;

    /**
     * A thing that takes some days.
     *
     * @param status of the kind {@code type}, as its sign names it
     * @param label in two parts, such as an order and what is done for it
     */
    public record Item(
            LocalDate first, LocalDate last, String type, String status, String label, String text, String path) {}

    /** An item, or what of it lies in one week: from which column, over how many, in which lane, all from 1. */
    public record Bar(Item item, int column, int span, int lane, LocalDate from, LocalDate to) {}

    /** @param hidden how many bars found no lane */
    public record Week(LocalDate monday, List<LocalDate> days, List<Bar> bars, int lanes, int hidden) {}

    public static MonthGrid of(SchedulePeriod period, List<Item> items) {
        return of(period, items, Map.of());
    }

    /**
     * @param items of those that begin on the same day at least the {@link #LANES} longest: more never find a place
     * @param inAll how many there are in the week that begins on that Monday; where it says nothing, all are given
     */
    public static MonthGrid of(SchedulePeriod period, List<Item> items, Map<LocalDate, Integer> inAll) {
        boolean weekends = items.stream()
                .anyMatch(item -> WorkingDays.isWeekend(item.first()) || WorkingDays.isWeekend(item.last()));
        int columns = weekends ? 7 : WORKED;
        return new MonthGrid(
                columns,
                period.weeks().stream()
                        .map(monday -> week(monday, columns, items, inAll.get(monday)))
                        .toList());
    }

    private static Week week(LocalDate monday, int columns, List<Item> items, Integer inAll) {
        LocalDate sunday = monday.plusDays(columns - 1L);
        List<LocalDate> busyUntil = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        int given = 0;
        for (Item item : inOrder(items)) {
            if (item.first().isAfter(sunday) || item.last().isBefore(monday)) {
                continue;
            }
            LocalDate from = item.first().isBefore(monday) ? monday : item.first();
            LocalDate to = item.last().isAfter(sunday) ? sunday : item.last();
            int lane = lane(busyUntil, from, to);
            given++;
            if (lane <= LANES) {
                bars.add(new Bar(item, between(monday, from) + 1, between(from, to) + 1, lane, from, to));
            }
        }
        return new Week(
                monday,
                monday.datesUntil(monday.plusDays(columns)).toList(),
                bars,
                Math.min(busyUntil.size(), LANES),
                (inAll == null ? given : inAll) - bars.size());
    }

    /** The first lane that is free from then on; it is taken. */
    private static int lane(List<LocalDate> busyUntil, LocalDate from, LocalDate to) {
        for (int lane = 0; lane < busyUntil.size(); lane++) {
            if (busyUntil.get(lane).isBefore(from)) {
                busyUntil.set(lane, to);
                return lane + 1;
            }
        }
        busyUntil.add(to);
        return busyUntil.size();
    }

    private static List<Item> inOrder(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(Item::first)
                        .thenComparing(item -> -between(item.first(), item.last()))
                        .thenComparing(Item::label))
                .toList();
    }

    private static int between(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
