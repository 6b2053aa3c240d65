package io.spanco.schedule.web;

import io.spanco.platform.time.WorkingDays;
import io.spanco.schedule.MonthGrid;
import io.spanco.schedule.MonthGrid.Item;
import io.spanco.schedule.SchedulePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out a month: a bar for each time that an order is worked on, day after day. */
@Component
class WorkshopMonthLayout {

    MonthGrid of(SchedulePeriod period, List<WorkshopBlock> blocks, WorkshopFilter filter) {
        Map<String, List<WorkshopBlock>> byOrder = blocks.stream()
                .filter(filter::shows)
                .filter(block -> filter.showsPerson(block.operation().assignee()))
                .collect(Collectors.groupingBy(block -> block.operation().order(), TreeMap::new, Collectors.toList()));
        List<Item> items = new ArrayList<>();
        byOrder.forEach((order, work) -> items.addAll(runs(order, work)));
        return MonthGrid.of(period, items);
    }

    private static List<Item> runs(String order, List<WorkshopBlock> work) {
        TreeMap<LocalDate, List<WorkshopBlock>> byDay = work.stream()
                .collect(Collectors.groupingBy(block -> block.slice().day(), TreeMap::new, Collectors.toList()));
        List<Item> runs = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        for (LocalDate day : byDay.keySet()) {
            if (first != null && !goesOn(last, day)) {
                runs.add(run(order, byDay, first, last));
                first = null;
            }
            first = first == null ? day : first;
            last = day;
        }
        runs.add(run(order, byDay, first, last));
        return runs;
    }

    /** A bar ends with its week: what is late in one says nothing of the next. */
    private static boolean goesOn(LocalDate last, LocalDate day) {
        return !day.isAfter(WorkingDays.after(last)) && day.getDayOfWeek().compareTo(last.getDayOfWeek()) > 0;
    }

    private static Item run(
            String order, TreeMap<LocalDate, List<WorkshopBlock>> byDay, LocalDate first, LocalDate last) {
        List<WorkshopBlock> blocks = byDay.subMap(first, true, last, true).values().stream()
                .flatMap(List::stream)
                .toList();
        String what = blocks.stream()
                .map(block -> block.operation().name())
                .distinct()
                .collect(Collectors.joining(", "));
        String week = SchedulePeriod.of(null, first, first).query(Map.of("order", List.of(order)));
        return new Item(first, last, "OPERATION", state(blocks), order, what, WorkshopController.PATH + week);
    }

    /** The gravest of late and begun; part done is begun. */
    private static String state(List<WorkshopBlock> blocks) {
        Set<String> states = blocks.stream().map(WorkshopBlock::state).collect(Collectors.toSet());
        if (states.contains("LATE")) {
            return "LATE";
        }
        return states.size() == 1 ? states.iterator().next() : "STARTED";
    }
}
