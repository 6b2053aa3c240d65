package io.spanco.schedule.web;

import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.identity.Users.Person;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.SliceChoice;
import io.spanco.schedule.SlicedOperation;
import io.spanco.schedule.WorkshopSlices;
import io.spanco.schedule.WorkshopSlices.Load;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the workshop's schedule, whatever the view. */
@Component
class WorkshopBoard {

    /** So many are shown of what is nobody's; it is counted. */
    private static final int POOL = 30;

    /** Of so many orders one is chosen from a list; of more its number is typed. */
    private static final int ORDERS = 100;

    private final WorkshopSlices slices;
    private final WorkshopBlocks blocks;
    private final WorkshopTeam team;
    private final WorkshopWeekLayout week;
    private final WorkshopMonthLayout month;
    private final WorkshopListLayout list;
    private final CurrentUser user;

    WorkshopBoard(
            WorkshopSlices slices,
            WorkshopBlocks blocks,
            WorkshopTeam team,
            WorkshopWeekLayout week,
            WorkshopMonthLayout month,
            WorkshopListLayout list,
            CurrentUser user) {
        this.slices = slices;
        this.blocks = blocks;
        this.team = team;
        this.week = week;
        this.month = month;
        this.list = list;
        this.user = user;
    }

    /** @param after where the page of a list before ended; null for the first */
    void layOut(SchedulePeriod period, WorkshopFilter filter, ListPosition after, Model model) {
        List<Load> loads = slices.loads(period);
        List<Person> people = team.rows(loads.stream().map(Load::login).collect(Collectors.toSet()));
        List<String> orders = slices.orders(period, ORDERS + 1);
        model.addAttribute("period", period);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", filter.parameters());
        model.addAttribute("query", period.query(ListPosition.beside(filter.parameters(), after)));
        model.addAttribute("cleared", WorkshopController.PATH + period.query(Map.of()));
        model.addAttribute("people", people);
        model.addAttribute("orders", orders.size() > ORDERS ? null : orders);
        model.addAttribute("mayPlan", user.may(Right.PLAN_WORK));
        switch (period.view()) {
            case WEEK -> layOutWeek(period, people, loads, filter, model);
            case MONTH -> model.addAttribute("month", month.of(period, filter));
            case LIST, DAY -> model.addAttribute("list", list.of(period, loads, filter, after));
        }
    }

    private void layOutWeek(
            SchedulePeriod period, List<Person> people, List<Load> loads, WorkshopFilter filter, Model model) {
        List<SlicedOperation> pool = slices.unassigned(filter.choice(), POOL);
        model.addAttribute("week", week.of(period, people, loads, filter));
        model.addAttribute("pool", blocks.of(pool));
        model.addAttribute("pooled", pool.isEmpty() ? 0 : pool.get(0).all());
        model.addAttribute(
                "left",
                slices.leftBefore(list.leftSince(period), SliceChoice.ALL).operations());
    }
}
