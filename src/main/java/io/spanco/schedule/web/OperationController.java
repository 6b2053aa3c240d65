package io.spanco.schedule.web;

import io.spanco.order.Orders;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Groups;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.identity.Users;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.Toast;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import io.spanco.schedule.ScheduledOperation;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans an operation of an order, and moves one. */
@Controller
class OperationController {

    private static final String FORM = "schedule/operation-form";

    private final ScheduleService service;
    private final ScheduleQueries queries;
    private final Orders orders;
    private final Users users;
    private final Clock clock;
    private final MessageSource messages;

    OperationController(
            ScheduleService service,
            ScheduleQueries queries,
            Orders orders,
            Users users,
            Clock clock,
            MessageSource messages) {
        this.service = service;
        this.queries = queries;
        this.orders = orders;
        this.users = users;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/orders/{reference}/operations/new")
    @Requires(Right.PLAN_WORK)
    ModelAndView blank(@PathVariable String reference, Model model) {
        model.addAttribute("form", OperationForm.empty());
        return form(orders.existing(reference).reference(), null, model, HttpStatus.OK);
    }

    @GetMapping("/operations/{id}")
    @Requires(Right.PLAN_WORK)
    ModelAndView one(@PathVariable long id, Model model) {
        ScheduledOperation operation = queries.existing(id);
        model.addAttribute("form", OperationForm.of(operation, clock.getZone()));
        return form(operation.order(), operation, model, HttpStatus.OK);
    }

    @PostMapping("/orders/{reference}/operations")
    ModelAndView plan(
            @PathVariable String reference,
            @ModelAttribute("form") OperationForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        model.addAttribute("form", form);
        if (binding.hasErrors()) {
            return unreadable(reference, null, binding, model);
        }
        try {
            service.plan(reference, form.input(clock.getZone()));
        } catch (Invalid | Conflict refusal) {
            return refused(reference, null, refusal, model);
        }
        return done(reference, "schedule.operation.planned", redirect, locale);
    }

    @PostMapping("/operations/{id}")
    ModelAndView reschedule(
            @PathVariable long id,
            @ModelAttribute("form") OperationForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        ScheduledOperation operation = queries.existing(id);
        model.addAttribute("form", form);
        if (binding.hasErrors()) {
            return unreadable(operation.order(), operation, binding, model);
        }
        try {
            service.reschedule(id, form.version(), form.input(clock.getZone()));
        } catch (Invalid | Conflict refusal) {
            return refused(operation.order(), operation, refusal, model);
        }
        return done(operation.order(), "schedule.operation.moved", redirect, locale);
    }

    private ModelAndView done(String order, String message, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage(message, null, locale)));
        return new ModelAndView("redirect:/orders/" + order);
    }

    private ModelAndView unreadable(String order, ScheduledOperation operation, BindingResult binding, Model model) {
        model.addAttribute("errors", FormErrors.of(binding, messages));
        return form(order, operation, model, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView refused(String order, ScheduledOperation operation, BusinessException refusal, Model model) {
        model.addAttribute("errors", FormErrors.of(refusal));
        return form(
                order,
                operation,
                model,
                refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** @param operation null for a new one */
    private ModelAndView form(String order, ScheduledOperation operation, Model model, HttpStatus status) {
        model.addAttribute("reference", order);
        model.addAttribute("operation", operation);
        model.addAttribute("collaborators", users.membersOf(Groups.WORKSHOP));
        return new ModelAndView(FORM, model.asMap(), status);
    }
}
