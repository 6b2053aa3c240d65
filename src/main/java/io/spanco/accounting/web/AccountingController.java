package io.spanco.accounting.web;

import io.spanco.accounting.AccountingService;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The FEC of any period, and the periods that were closed. */
@Controller
class AccountingController {

    record PeriodForm(LocalDate from, LocalDate to) {}

    private static final String PAGE = "accounting/accounting";

    private final AccountingService service;
    private final CurrentUser user;
    private final MessageSource messages;
    private final DialogForms dialogs;
    private final Clock clock;

    AccountingController(
            AccountingService service, CurrentUser user, MessageSource messages, DialogForms dialogs, Clock clock) {
        this.service = service;
        this.user = user;
        this.messages = messages;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    @GetMapping("/accounting")
    String accounting(Model model) {
        layOut(nextPeriod(), model);
        return PAGE;
    }

    /** What follows the last closed period, up to the end of its month; no further than today, so maybe nothing. */
    private PeriodForm nextPeriod() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = service.nextDay().orElseGet(() -> today.minusMonths(1).withDayOfMonth(1));
        if (first.isAfter(today)) {
            return new PeriodForm(null, null);
        }
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        return new PeriodForm(first, last.isAfter(today) ? today : last);
    }

    /** Asks before a period is closed, and says what is in it; refused, the form on the page says why. */
    @GetMapping("/accounting/batches/new")
    @Requires(Right.ACCOUNT)
    ModelAndView ask(
            @ModelAttribute("form") PeriodForm form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!binding.hasErrors()) {
            try {
                model.addAttribute("period", service.summary(form.from(), form.to()));
                return new ModelAndView(dialogs.show("accounting/close"), model.asMap());
            } catch (Invalid | Conflict refusal) {
                return toItsForm(again(form, FormErrors.of((BusinessException) refusal), model), request, response);
            }
        }
        return toItsForm(again(form, FormErrors.of(binding, messages), model), request, response);
    }

    private static ModelAndView toItsForm(
            ModelAndView refused, HttpServletRequest request, HttpServletResponse response) {
        if (HtmxRequest.is(request)) {
            refused.setViewName(PAGE + " :: closing");
            response.setHeader(HtmxRequest.RETARGET, "#close-period");
            response.setHeader(HtmxRequest.RESWAP, "outerHTML");
        }
        return refused;
    }

    @PostMapping("/accounting/batches")
    ModelAndView close(
            @ModelAttribute("form") PeriodForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        if (binding.hasErrors()) {
            return again(form, FormErrors.of(binding, messages), model);
        }
        try {
            service.close(form.from(), form.to());
        } catch (Invalid | Conflict refusal) {
            return again(form, FormErrors.of((BusinessException) refusal), model);
        }
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("accounting.close.done", null, locale)));
        return new ModelAndView("redirect:/accounting");
    }

    private ModelAndView again(PeriodForm form, FormErrors errors, Model model) {
        layOut(form, model);
        model.addAttribute("errors", errors);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void layOut(PeriodForm form, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("form", form);
        model.addAttribute("today", today);
        model.addAttribute("yearBegins", today.withDayOfYear(1));
        model.addAttribute(
                "waits", service.nextDay().filter(day -> day.isAfter(today)).orElse(null));
        model.addAttribute("batches", service.batches());
        model.addAttribute("mayAccount", user.may(Right.ACCOUNT));
    }

    @Configuration
    static class Navigation {

        @Bean
        NavigationEntry accountingEntry() {
            return NavigationEntry.of(
                    NavigationGroup.COLLECT, 30, "nav.accounting", "/accounting", "calculator", Right.SEE_MONEY_LISTS);
        }
    }
}
