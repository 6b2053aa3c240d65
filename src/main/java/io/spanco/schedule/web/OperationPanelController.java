package io.spanco.schedule.web;

import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Toast;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The block of the operations on the page of an order; a browser without script gets the whole page again. */
@Controller
class OperationPanelController {

    private final OperationPanel panel;
    private final ScheduleService service;
    private final ScheduleQueries queries;
    private final MessageSource messages;

    OperationPanelController(
            OperationPanel panel, ScheduleService service, ScheduleQueries queries, MessageSource messages) {
        this.panel = panel;
        this.service = service;
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/orders/{reference}/operations")
    String show(@PathVariable String reference, Model model, HttpServletRequest request) {
        if (!HtmxRequest.is(request)) {
            return "redirect:/orders/" + reference;
        }
        panel.layOut(reference, model);
        return OperationPanel.BLOCK;
    }

    /** @param notes for the workshop, may be missing */
    @PostMapping("/orders/{reference}/planning")
    String closePlanning(
            @PathVariable String reference,
            @RequestParam(required = false) String notes,
            RedirectAttributes redirect,
            Locale locale) {
        service.closePlanning(reference, notes);
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("schedule.planning.closed", null, locale)));
        return "redirect:/orders/" + reference;
    }

    @PostMapping("/operations/{id}/start")
    String start(@PathVariable long id, Model model, HttpServletRequest request) {
        service.start(id);
        return again(id, model, request);
    }

    @PostMapping("/operations/{id}/complete")
    String complete(
            @PathVariable long id,
            @RequestParam(required = false) Integer minutesSpent,
            Model model,
            HttpServletRequest request) {
        service.complete(id, minutesSpent);
        return again(id, model, request);
    }

    private String again(long id, Model model, HttpServletRequest request) {
        return show(queries.existing(id).order(), model, request);
    }
}
