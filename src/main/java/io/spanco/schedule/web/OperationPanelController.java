package io.spanco.schedule.web;

import io.spanco.platform.error.Invalid;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The block of the operations on the page of an order; a browser without script gets the whole page again. */
@Controller
class OperationPanelController {

    private final OperationPanel panel;
    private final ScheduleService service;
    private final ScheduleQueries queries;
    private final DialogForms dialogs;

    OperationPanelController(
            OperationPanel panel, ScheduleService service, ScheduleQueries queries, DialogForms dialogs) {
        this.panel = panel;
        this.service = service;
        this.queries = queries;
        this.dialogs = dialogs;
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
    ModelAndView closePlanning(
            @PathVariable String reference,
            @RequestParam(required = false) String notes,
            Model model,
            HttpServletRequest request) {
        try {
            service.closePlanning(reference, notes);
        } catch (Invalid refusal) {
            if (!HtmxRequest.is(request)) {
                throw refusal;
            }
            panel.layOut(reference, model);
            model.addAttribute("notes", notes);
            model.addAttribute("errors", FormErrors.of(refusal));
            return new ModelAndView(OperationPanel.BLOCK, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return dialogs.leave("/orders/" + reference, "schedule.planning.closed");
    }

    @PostMapping("/operations/{id}/start")
    String start(@PathVariable long id, Model model, HttpServletRequest request) {
        service.start(id);
        return again(id, model, request);
    }

    private String again(long id, Model model, HttpServletRequest request) {
        return show(queries.existing(id).order(), model, request);
    }
}
