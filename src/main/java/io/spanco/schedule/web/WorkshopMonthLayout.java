package io.spanco.schedule.web;

import io.spanco.platform.time.WorkingDays;
import io.spanco.schedule.MonthGrid;
import io.spanco.schedule.MonthGrid.Item;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.WorkshopSlices;
import io.spanco.schedule.WorkshopSlices.OrderDay;
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

    private final WorkshopSlices slices;

    WorkshopMonthLayout(WorkshopSlices slices) {
        this.slices = slices;
    }

    MonthGrid of(SchedulePeriod period, WorkshopFilter filter) {
        Map<String, List<OrderDay>> byOrder = slices.byOrder(period, filter.choice()).stream()
                .collect(Collectors.groupingBy(OrderDay::order, TreeMap::new, Collectors.toList()));
        List<Item> items = new ArrayList<>();
        byOrder.forEach((order, work) -> items.addAll(runs(order, work)));
        return MonthGrid.of(period, items);
    }

    /** @param work by day */
    private static List<Item> runs(String order, List<OrderDay> work) {
        List<Item> runs = new ArrayList<>();
        List<OrderDay> run = new ArrayList<>();
        for (OrderDay one : work) {
            if (!run.isEmpty() && !goesOn(run.get(run.size() - 1).day(), one.day())) {
                runs.add(run(order, run));
                run.clear();
            }
            run.add(one);
        }
        runs.add(run(order, run));
        return runs;
    }

    /** A bar ends with its week: what is late in one says nothing of the next. */
    private static boolean goesOn(LocalDate last, LocalDate day) {
        return !day.isAfter(WorkingDays.after(last)) && day.getDayOfWeek().compareTo(last.getDayOfWeek()) > 0;
    }

    private static Item run(String order, List<OrderDay> days) {
        LocalDate first = days.get(0).day();
        LocalDate last = days.get(days.size() - 1).day();
        String what =
                days.stream().flatMap(day -> day.names().stream()).distinct().collect(Collectors.joining(", "));
        String week = SchedulePeriod.of(null, first, first).query(Map.of("order", List.of(order)));
        return new Item(first, last, "OPERATION", state(days), order, what, WorkshopController.PATH + week);
    }

    /** The gravest of late and begun; part done is begun. */
    private static String state(List<OrderDay> days) {
        Set<String> states = days.stream().flatMap(day -> day.states().stream()).collect(Collectors.toSet());
        if (states.contains("LATE")) {
            return "LATE";
        }
        return states.size() == 1 ? states.iterator().next() : "STARTED";
    }
}
