package io.spanco.schedule.web;

import io.spanco.deal.DealFacts;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Groups;
import io.spanco.schedule.Agenda;
import io.spanco.schedule.AgendaDays;
import io.spanco.schedule.AgendaEntry;
import io.spanco.schedule.CalendarFeeds;
import io.spanco.schedule.MonthGrid;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.Worker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The schedule of the person signed in, and the address at which their calendar reads it. */
@Controller
@RequestMapping(MyScheduleController.PATH)
class MyScheduleController {

    static final String PATH = "/schedule/me";

    private static final int ROWS = 50;

    private final Agenda agenda;
    private final CalendarFeeds feeds;
    private final MyDays days;
    private final CurrentUser user;
    private final DealFacts facts;
    private final Clock clock;

    MyScheduleController(
            Agenda agenda, CalendarFeeds feeds, MyDays days, CurrentUser user, DealFacts facts, Clock clock) {
        this.agenda = agenda;
        this.feeds = feeds;
        this.days = days;
        this.user = user;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String view,
            @RequestParam(required = false) LocalDate on,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        SchedulePeriod period = SchedulePeriod.of(view, on, today);
        List<AgendaEntry> entries = agenda.of(new Worker(user.login(), user.groups()), period.first(), period.end());
        model.addAttribute("period", period);
        model.addAttribute("filters", Map.of());
        model.addAttribute(
                "carried",
                new ScheduleOrigin(ScheduleOrigin.MINE, view, period.on(), null, null, null, null).carried(today));
        model.addAttribute("empty", entries.isEmpty());
        model.addAttribute("since", feeds.since().orElse(null));
        model.addAttribute("inWorkshop", user.groups().contains(Groups.WORKSHOP));
        switch (period.view()) {
            case WEEK -> model.addAttribute("week", days.of(AgendaDays.week(period, today, entries, AgendaEntry::day)));
            case MONTH -> model.addAttribute("month", MonthGrid.of(period, days.bars(entries)));
            case LIST, DAY -> list(period, today, entries, page, model);
        }
        return "schedule/me";
    }

    private static void list(SchedulePeriod period, LocalDate today, List<AgendaEntry> entries, int page, Model model) {
        long before = (long) Math.max(0, page) * ROWS;
        List<AgendaEntry> shown = entries.stream().skip(before).limit(ROWS).toList();
        boolean more = before + shown.size() < entries.size();
        model.addAttribute("list", AgendaDays.list(today, shown, AgendaEntry::day));
        model.addAttribute("shown", shown.size());
        model.addAttribute("total", entries.size());
        model.addAttribute("next", more ? PATH + period.query(Map.of("page", List.of(page + 1))) : null);
    }

    /** The address is shown this once. */
    @PostMapping("/feed")
    String renew(RedirectAttributes redirect) {
        redirect.addFlashAttribute("feedAddress", facts.link(CalendarFeedController.PATH + feeds.renew() + ".ics"));
        return "redirect:" + PATH + "#feed";
    }

    @PostMapping("/feed/revoke")
    String revoke() {
        feeds.revoke();
        return "redirect:" + PATH + "#feed";
    }
}
