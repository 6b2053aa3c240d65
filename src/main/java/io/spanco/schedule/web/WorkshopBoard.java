package io.spanco.schedule.web;

import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.identity.Users.Person;
import io.spanco.schedule.SchedulePeriod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the workshop's schedule, whatever the view. */
@Component
class WorkshopBoard {

    private final WorkshopBlocks blocks;
    private final WorkshopTeam team;
    private final WorkshopWeekLayout week;
    private final WorkshopMonthLayout month;
    private final WorkshopListLayout list;
    private final CurrentUser user;

    WorkshopBoard(
            WorkshopBlocks blocks,
            WorkshopTeam team,
            WorkshopWeekLayout week,
            WorkshopMonthLayout month,
            WorkshopListLayout list,
            CurrentUser user) {
        this.blocks = blocks;
        this.team = team;
        this.week = week;
        this.month = month;
        this.list = list;
        this.user = user;
    }

    void layOut(SchedulePeriod period, WorkshopFilter filter, Model model) {
        List<WorkshopBlock> all = blocks.of(period);
        List<WorkshopBlock> pool = blocks.unassigned();
        List<WorkshopBlock> handedOut = all.stream()
                .filter(block -> block.operation().assignee() != null)
                .toList();
        List<Person> people = team.rows(
                handedOut.stream().map(block -> block.operation().assignee()).collect(Collectors.toSet()));
        model.addAttribute("period", period);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", filter.parameters());
        model.addAttribute("query", period.query(filter.parameters()));
        model.addAttribute("cleared", WorkshopController.PATH + period.query(Map.of()));
        model.addAttribute("people", people);
        model.addAttribute("orders", orders(all, pool));
        model.addAttribute("mayPlan", user.may(Right.PLAN_WORK));
        switch (period.view()) {
            case WEEK -> layOutWeek(period, people, handedOut, pool, filter, model);
            case MONTH -> model.addAttribute("month", month.of(period, all, filter));
            case LIST -> model.addAttribute("list", list.of(blocks.leftBefore(period), all, filter));
        }
    }

    private void layOutWeek(
            SchedulePeriod period,
            List<Person> people,
            List<WorkshopBlock> handedOut,
            List<WorkshopBlock> pool,
            WorkshopFilter filter,
            Model model) {
        model.addAttribute("week", week.of(period, people, handedOut, filter));
        model.addAttribute("pool", pool.stream().filter(filter::shows).toList());
        model.addAttribute("left", blocks.leftBefore(period).size());
    }

    private static Set<String> orders(List<WorkshopBlock> all, List<WorkshopBlock> pool) {
        return Stream.concat(all.stream(), pool.stream())
                .map(block -> block.operation().order())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
