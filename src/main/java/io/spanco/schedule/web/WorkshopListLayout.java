package io.spanco.schedule.web;

import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.SlicedOperation;
import io.spanco.schedule.WorkshopSlices;
import io.spanco.schedule.WorkshopSlices.Load;
import io.spanco.schedule.WorkshopSlices.Sum;
import io.spanco.schedule.web.WorkshopList.Group;
import io.spanco.schedule.web.WorkshopList.Overload;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out a week, or a day, as a list: what is left over from earlier weeks, then day after day, a page at a time. */
@Component
class WorkshopListLayout {

    private static final int ROWS = 50;

    private final WorkshopSlices slices;
    private final WorkshopBlocks blocks;
    private final WorkshopWeekLayout week;
    private final Clock clock;

    WorkshopListLayout(WorkshopSlices slices, WorkshopBlocks blocks, WorkshopWeekLayout week, Clock clock) {
        this.slices = slices;
        this.blocks = blocks;
        this.week = week;
        this.clock = clock;
    }

    /** @param after where the page before ended; null for the first */
    WorkshopList of(SchedulePeriod period, List<Load> loads, WorkshopFilter filter, ListPosition after) {
        boolean withLeft = period.view() == SchedulePeriod.View.LIST;
        Sum allLeft = withLeft ? slices.leftBefore(leftSince(period), filter.choice()) : new Sum(null, 0, 0);
        List<SlicedOperation> left = withLeft && (after == null || after.left())
                ? slices.leftBefore(leftSince(period), filter.choice(), ListPosition.position(after), ROWS + 1)
                : List.of();
        List<SlicedOperation> ofDays = left.size() > ROWS
                ? List.of()
                : slices.page(
                        period,
                        filter.choice(),
                        after == null || after.left() ? null : after.position(),
                        ROWS + 1 - left.size());
        boolean more = left.size() + ofDays.size() > ROWS;
        List<SlicedOperation> leftShown = left.subList(0, Math.min(ROWS, left.size()));
        List<SlicedOperation> daysShown = ofDays.subList(0, Math.min(ROWS - leftShown.size(), ofDays.size()));
        List<Sum> sums = slices.sums(period, filter.choice());
        List<Group> groups = new ArrayList<>();
        if (!leftShown.isEmpty()) {
            groups.add(new Group(null, blocks.of(leftShown), allLeft.minutes(), List.of()));
        }
        groups.addAll(days(daysShown, sums, loads));
        int all = allLeft.operations() + sums.stream().mapToInt(Sum::operations).sum();
        return new WorkshopList(groups, all, more ? next(period, filter, leftShown, daysShown) : null);
    }

    /** What should have been done before the period begins, and by now: of a period ahead the same as of today. */
    Instant leftSince(SchedulePeriod period) {
        Instant begin = period.from(clock.getZone());
        Instant now = clock.instant();
        return begin.isBefore(now) ? begin : now;
    }

    private List<Group> days(List<SlicedOperation> shown, List<Sum> sums, List<Load> loads) {
        Map<LocalDate, Integer> minutes = sums.stream().collect(Collectors.toMap(Sum::day, Sum::minutes));
        Map<LocalDate, List<SlicedOperation>> byDay = shown.stream()
                .collect(Collectors.groupingBy(one -> one.slice().day(), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Group(
                        day.getKey(),
                        blocks.of(day.getValue()),
                        minutes.getOrDefault(day.getKey(), 0),
                        overloads(day.getKey(), loads)))
                .toList();
    }

    private List<Overload> overloads(LocalDate day, List<Load> loads) {
        return loads.stream()
                .filter(load -> load.day().equals(day))
                .map(load -> new Overload(load.login(), week.load(day, load.minutes())))
                .filter(overload -> overload.load().isOver())
                .toList();
    }

    private static String next(
            SchedulePeriod period, WorkshopFilter filter, List<SlicedOperation> left, List<SlicedOperation> days) {
        ListPosition last = days.isEmpty()
                ? ListPosition.ofLeft(left.get(left.size() - 1))
                : ListPosition.ofDay(days.get(days.size() - 1));
        return WorkshopController.PATH + period.query(ListPosition.beside(filter.parameters(), last));
    }
}
