package io.spanco.delivery.web;

import io.spanco.delivery.DeliveryPlans;
import io.spanco.delivery.DeliveryService;
import io.spanco.delivery.web.DeliveryPage.Left;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentType;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The deliveries of an order: their block on its page, and the page on which one is prepared. */
@Controller
@RequestMapping("/orders/{reference}/deliveries")
class OrderDeliveriesController {

    private static final int MOST = 200;

    private final DeliveryService service;
    private final DeliveryReading reading;
    private final DeliveryPlans plans;
    private final DocumentLists lists;
    private final Orders orders;
    private final CurrentUser user;
    private final MessageSource messages;

    OrderDeliveriesController(
            DeliveryService service,
            DeliveryReading reading,
            DeliveryPlans plans,
            DocumentLists lists,
            Orders orders,
            CurrentUser user,
            MessageSource messages) {
        this.service = service;
        this.reading = reading;
        this.plans = plans;
        this.lists = lists;
        this.orders = orders;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String panel(@PathVariable String reference, Model model, HttpServletRequest request) {
        if (!HtmxRequest.is(request)) {
            return "redirect:/orders/{reference}";
        }
        SalesOrder order = orders.existing(reference);
        model.addAttribute("reference", reference);
        model.addAttribute(
                "notes",
                lists.newest(
                        Set.of(DocumentType.DELIVERY_NOTE),
                        new DocumentFilter(null, order.dealNumber(), null, null),
                        null,
                        MOST));
        model.addAttribute("plan", plans.of(order));
        model.addAttribute("mayPrepare", user.may(Right.DELIVER) && service.awaitsDelivery(order));
        return "delivery/of-order :: panel";
    }

    @GetMapping("/new")
    @Requires(Right.DELIVER)
    ModelAndView blank(@PathVariable String reference, Model model) {
        return form(reference, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView prepare(
            @PathVariable String reference,
            @ModelAttribute("form") DeliveryForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        model.addAttribute("form", form);
        if (binding.hasErrors()) {
            return again(reference, FormErrors.of(binding, messages), HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
        try {
            String note = service.prepare(reference, form.parts()).number();
            redirect.addFlashAttribute(
                    "toast", Toast.done(messages.getMessage("delivery.prepared", new Object[] {note}, locale)));
            return new ModelAndView("redirect:/deliveries/" + note);
        } catch (Invalid refusal) {
            return again(reference, FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_ENTITY, model);
        } catch (Conflict refusal) {
            return again(reference, FormErrors.of(refusal), HttpStatus.CONFLICT, model);
        }
    }

    private ModelAndView again(String reference, FormErrors errors, HttpStatus status, Model model) {
        model.addAttribute("errors", errors);
        return form(reference, model, status);
    }

    private ModelAndView form(String reference, Model model, HttpStatus status) {
        List<Left> left = reading.left(reference);
        model.addAttribute("reference", reference);
        model.addAttribute("left", left);
        return new ModelAndView("delivery/delivery-form", model.asMap(), status);
    }
}
