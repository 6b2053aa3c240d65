package io.spanco.delivery.web;

import io.spanco.delivery.DeliveryPlanning;
import io.spanco.delivery.DeliverySchedule;
import io.spanco.delivery.PlannedDelivery;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Toast;
import io.spanco.schedule.AgendaDays;
import io.spanco.schedule.MonthGrid;
import io.spanco.schedule.SchedulePeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The schedule of deliveries: a week, a month, or a week as a list; what is left of earlier days, or has none, stands above. */
@Controller
@RequestMapping(DeliveryScheduleController.PATH)
class DeliveryScheduleController {

    static final String PATH = "/schedule/deliveries";

    private static final int MOST = 40;

    /** @param back "order" or "note" when it is planned on that page; null on the schedule */
    record PlanForm(Long version, LocalDate day, String back) {}

    private final DeliverySchedule schedule;
    private final DeliveryPlanning planning;
    private final CurrentUser user;
    private final DialogForms dialogs;
    private final MessageSource messages;
    private final Clock clock;

    DeliveryScheduleController(
            DeliverySchedule schedule,
            DeliveryPlanning planning,
            CurrentUser user,
            DialogForms dialogs,
            MessageSource messages,
            Clock clock) {
        this.schedule = schedule;
        this.planning = planning;
        this.user = user;
        this.dialogs = dialogs;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) String view, @RequestParam(required = false) LocalDate on, Model model) {
        layOut(SchedulePeriod.of(view, on, LocalDate.now(clock)), model);
        return "delivery/schedule";
    }

    /** Moves a delivery to a day, from the schedule. */
    @PostMapping("/{reference}/plan")
    ModelAndView plan(
            @PathVariable String reference,
            @ModelAttribute("form") PlanForm form,
            @RequestParam(required = false) String view,
            @RequestParam(required = false) LocalDate on,
            Model model,
            HttpServletRequest request) {
        planning.plan(reference, form.version(), form.day());
        SchedulePeriod period = SchedulePeriod.of(view, on, LocalDate.now(clock));
        if (!HtmxRequest.is(request)) {
            return dialogs.leave(after(reference, form.back(), period), "delivery.planned");
        }
        layOut(period, model);
        model.addAttribute(
                "toast", Toast.done(messages.getMessage("delivery.planned", null, LocaleContextHolder.getLocale())));
        return new ModelAndView("delivery/schedule :: answered", model.asMap());
    }

    private static String after(String reference, String back, SchedulePeriod period) {
        return switch (back == null ? "" : back) {
            case "order" -> "/orders/" + reference;
            case "note" -> DeliveryController.PATH + "/" + reference;
            default -> PATH + period.query(Map.of());
        };
    }

    private void layOut(SchedulePeriod period, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<PlannedDelivery> deliveries = schedule.between(period.first(), period.end());
        model.addAttribute("period", period);
        model.addAttribute("filters", Map.of());
        model.addAttribute("query", period.query(Map.of()));
        model.addAttribute("empty", deliveries.isEmpty());
        model.addAttribute("mayPlan", user.may(Right.DELIVER));
        model.addAttribute("left", schedule.leftBefore(period.first(), MOST));
        model.addAttribute("undated", schedule.undated(MOST));
        switch (period.view()) {
            case WEEK -> model.addAttribute("week", AgendaDays.week(period, today, deliveries, PlannedDelivery::day));
            case MONTH ->
                model.addAttribute(
                        "month",
                        MonthGrid.of(
                                period,
                                deliveries.stream()
                                        .map(DeliveryScheduleController::bar)
                                        .toList()));
            case LIST, DAY -> model.addAttribute("list", AgendaDays.list(today, deliveries, PlannedDelivery::day));
        }
    }

    private static MonthGrid.Item bar(PlannedDelivery delivery) {
        return new MonthGrid.Item(
                delivery.day(),
                delivery.day(),
                "DELIVERY_NOTE",
                delivery.status(),
                delivery.reference(),
                delivery.company(),
                delivery.path());
    }
}
