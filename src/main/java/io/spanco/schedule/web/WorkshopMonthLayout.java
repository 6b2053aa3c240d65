package io.spanco.schedule.web;

import io.spanco.schedule.MonthGrid;
import io.spanco.schedule.MonthGrid.Item;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.WorkshopSlices;
import io.spanco.schedule.WorkshopSlices.Run;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
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
        List<Run> runs = slices.runs(period, filter.choice(), MonthGrid.LANES);
        Map<LocalDate, Integer> inAll =
                runs.stream().collect(Collectors.toMap(WorkshopMonthLayout::week, Run::among, (first, same) -> first));
        return MonthGrid.of(period, runs.stream().map(WorkshopMonthLayout::item).toList(), inAll);
    }

    private static LocalDate week(Run run) {
        return run.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Item item(Run run) {
        String what = run.names().stream().distinct().collect(Collectors.joining(", "));
        String week = SchedulePeriod.of(null, run.first(), run.first()).query(Map.of("order", List.of(run.order())));
        return new Item(
                run.first(),
                run.last(),
                "OPERATION",
                state(run.states()),
                run.order(),
                what,
                WorkshopController.PATH + week);
    }

    /** The gravest of late and begun; part done is begun. */
    private static String state(List<String> states) {
        if (states.contains("LATE")) {
            return "LATE";
        }
        return states.size() == 1 ? states.get(0) : "STARTED";
    }
}
