package io.spanco.deal.web;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealService;
import io.spanco.deal.Need;
import io.spanco.deal.Outcome;
import io.spanco.deal.Qualification;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The small forms about a deal. */
@Controller
@RequestMapping("/deals/{number}")
class DealFormController {

    private static final String QUALIFY = "deal/qualify";
    private static final String NEED = "deal/need";
    private static final String CLOSE = "deal/close";
    private static final String NOTE = "deal/note";

    record QualifyForm(Qualification outcome, String notes) {}

    record NeedForm(String need, BigDecimal budget, LocalDate decisionDate) {

        Need found() {
            return new Need(need, budget, decisionDate);
        }
    }

    record ReasonForm(String reason) {}

    record NoteForm(String text) {}

    private final DealService service;
    private final DealClosing closing;
    private final DealPage page;
    private final DialogForms dialogs;

    DealFormController(DealService service, DealClosing closing, DealPage page, DialogForms dialogs) {
        this.service = service;
        this.closing = closing;
        this.page = page;
        this.dialogs = dialogs;
    }

    @GetMapping("/qualify")
    @Requires(Right.SELL)
    String qualify(@PathVariable String number, Model model) {
        return show(QUALIFY, number, new QualifyForm(null, null), model);
    }

    @PostMapping("/qualify")
    ModelAndView qualify(
            @PathVariable String number, @ModelAttribute("form") QualifyForm form, BindingResult binding, Model model) {
        return dialogs.submit(QUALIFY, form, binding, model, () -> page.head(number, model), () -> {
            service.qualify(number, form.outcome(), form.notes());
            return leave(number, form.outcome() == Qualification.GO ? "deal.qualify.kept" : "deal.qualify.stopped");
        });
    }

    @GetMapping("/need")
    @Requires(Right.SELL)
    String need(@PathVariable String number, Model model) {
        DealHead deal = page.head(number, model);
        return show(NEED, number, new NeedForm(deal.need(), deal.budget(), deal.decisionDate()), model);
    }

    @PostMapping("/need")
    ModelAndView need(
            @PathVariable String number, @ModelAttribute("form") NeedForm form, BindingResult binding, Model model) {
        return dialogs.submit(NEED, form, binding, model, () -> page.head(number, model), () -> {
            service.discoverNeed(number, form.found());
            return leave(number, "deal.need.done");
        });
    }

    @GetMapping({"/lose", "/abandon"})
    @Requires(Right.SELL)
    String close(@PathVariable String number, Model model, HttpServletRequest request) {
        model.addAttribute("closeAs", request.getRequestURI().endsWith("/lose") ? Outcome.LOST : Outcome.ABANDONED);
        return show(CLOSE, number, new ReasonForm(null), model);
    }

    @PostMapping("/lose")
    ModelAndView lose(@PathVariable String number, @ModelAttribute("form") ReasonForm form, Model model) {
        model.addAttribute("closeAs", Outcome.LOST);
        return dialogs.submit(CLOSE, form, null, model, () -> page.head(number, model), () -> {
            closing.lose(number, form.reason());
            return leave(number, "deal.close.lost");
        });
    }

    @PostMapping("/abandon")
    ModelAndView abandon(@PathVariable String number, @ModelAttribute("form") ReasonForm form, Model model) {
        model.addAttribute("closeAs", Outcome.ABANDONED);
        return dialogs.submit(CLOSE, form, null, model, () -> page.head(number, model), () -> {
            closing.abandon(number, form.reason());
            return leave(number, "deal.close.abandoned");
        });
    }

    @GetMapping("/notes")
    String note(@PathVariable String number, Model model) {
        return show(NOTE, number, new NoteForm(null), model);
    }

    @PostMapping("/notes")
    ModelAndView note(@PathVariable String number, @ModelAttribute("form") NoteForm form, Model model) {
        return dialogs.submit(NOTE, form, null, model, () -> page.head(number, model), () -> {
            service.note(number, form.text());
            return leave(number, "deal.note.done");
        });
    }

    private String show(String template, String number, Object form, Model model) {
        page.head(number, model);
        model.addAttribute("form", form);
        return dialogs.show(template);
    }

    private ModelAndView leave(String number, String message) {
        return dialogs.leave("/deals/" + number, message);
    }
}
