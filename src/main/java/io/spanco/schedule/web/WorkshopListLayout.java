package io.spanco.schedule.web;

import io.spanco.schedule.web.WorkshopList.Group;
import io.spanco.schedule.web.WorkshopList.Overload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out a week as a list. */
@Component
class WorkshopListLayout {

    private final WorkshopWeekLayout week;

    WorkshopListLayout(WorkshopWeekLayout week) {
        this.week = week;
    }

    /** @param left what is left over from earlier weeks @param blocks of the week, by hour */
    WorkshopList of(List<WorkshopBlock> left, List<WorkshopBlock> blocks, WorkshopFilter filter) {
        List<Group> groups = new ArrayList<>();
        add(groups, null, left, List.of(), filter);
        Map<LocalDate, List<WorkshopBlock>> byDay = blocks.stream()
                .collect(Collectors.groupingBy(block -> block.slice().day(), TreeMap::new, Collectors.toList()));
        byDay.forEach((day, all) -> add(groups, day, all, overloads(day, all), filter));
        return new WorkshopList(groups);
    }

    private static void add(
            List<Group> groups,
            LocalDate day,
            List<WorkshopBlock> all,
            List<Overload> overloads,
            WorkshopFilter filter) {
        List<WorkshopBlock> shown = all.stream()
                .filter(filter::shows)
                .filter(block -> filter.showsPerson(block.operation().assignee()))
                .toList();
        if (!shown.isEmpty()) {
            int minutes =
                    shown.stream().mapToInt(block -> block.slice().minutes()).sum();
            groups.add(new Group(day, shown, minutes, overloads));
        }
    }

    private List<Overload> overloads(LocalDate day, List<WorkshopBlock> all) {
        Map<String, List<WorkshopBlock>> byPerson = all.stream()
                .filter(block -> block.operation().assignee() != null)
                .collect(Collectors.groupingBy(
                        block -> block.operation().assignee(), TreeMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(entry -> new Overload(entry.getKey(), week.load(day, entry.getValue())))
                .filter(overload -> overload.load().isOver())
                .toList();
    }
}
