package io.spanco.accounting.web;

import io.spanco.accounting.AccountingService;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import io.spanco.platform.page.Toast;
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

    private final AccountingService service;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;

    AccountingController(AccountingService service, CurrentUser user, MessageSource messages, Clock clock) {
        this.service = service;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/accounting")
    String accounting(Model model) {
        layOut(nextPeriod(), model);
        return "accounting/accounting";
    }

    /** What follows the last closed period, up to the end of its month; no further than today. */
    private PeriodForm nextPeriod() {
        LocalDate first = service.nextDay()
                .orElseGet(() -> LocalDate.now(clock).minusMonths(1).withDayOfMonth(1));
        LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
        LocalDate today = LocalDate.now(clock);
        return new PeriodForm(first, last.isAfter(today) && !first.isAfter(today) ? today : last);
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
        return new ModelAndView("accounting/accounting", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void layOut(PeriodForm form, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("form", form);
        model.addAttribute("today", today);
        model.addAttribute("yearBegins", today.withDayOfYear(1));
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
