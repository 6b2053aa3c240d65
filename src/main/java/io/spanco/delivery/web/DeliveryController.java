package io.spanco.delivery.web;

import io.spanco.delivery.DeliveryService;
import io.spanco.delivery.DeliveryStatus;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentHeader;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentType;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import io.spanco.platform.page.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Delivery notes: the list, and the page of one with its confirmation. */
@Controller
@RequestMapping(DeliveryController.PATH)
class DeliveryController {

    static final String PATH = "/deliveries";

    private static final int ROWS = 50;
    private static final Set<DocumentType> NOTES = Set.of(DocumentType.DELIVERY_NOTE);

    record ConfirmForm(LocalDate deliveredOn) {}

    private final DeliveryService service;
    private final DeliveryReading reading;
    private final DocumentLists lists;
    private final CurrentUser user;
    private final MessageSource messages;

    DeliveryController(
            DeliveryService service,
            DeliveryReading reading,
            DocumentLists lists,
            CurrentUser user,
            MessageSource messages) {
        this.service = service;
        this.reading = reading;
        this.lists = lists;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) DeliveryStatus status,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        DocumentFilter filter = new DocumentFilter(q, null, null, status == null ? null : status.name());
        Rows<DocumentHeader> rows = Rows.of(lists.newest(NOTES, filter, before, ROWS + 1), ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", rows.shown());
        model.addAttribute("total", lists.count(NOTES, filter));
        model.addAttribute("next", rows.next(last -> address(filter, last.id())));
        return HtmxRequest.is(request) ? "delivery/deliveries :: list" : "delivery/deliveries";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model) {
        layOut(reference, model);
        return "delivery/delivery";
    }

    /** Where a delivery is prepared: from an order, or the direct note that is already made. */
    @GetMapping("/of/{source}")
    String prepare(@PathVariable String source) {
        return DocumentType.ORDER.numbers(source)
                ? "redirect:/orders/{source}/deliveries/new"
                : "redirect:" + PATH + "/{source}";
    }

    @PostMapping("/{reference}/confirm")
    ModelAndView confirm(
            @PathVariable String reference,
            @ModelAttribute("form") ConfirmForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        if (binding.hasErrors()) {
            return again(reference, FormErrors.of(binding, messages), HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
        try {
            service.confirm(reference, form.deliveredOn());
        } catch (Invalid refusal) {
            return again(reference, FormErrors.of(refusal), HttpStatus.UNPROCESSABLE_ENTITY, model);
        } catch (Conflict refusal) {
            return again(reference, FormErrors.of(refusal), HttpStatus.CONFLICT, model);
        }
        redirect.addFlashAttribute("toast", Toast.done(messages.getMessage("delivery.confirmed", null, locale)));
        return new ModelAndView("redirect:" + PATH + "/" + reference);
    }

    private ModelAndView again(String reference, FormErrors errors, HttpStatus status, Model model) {
        model.addAttribute("errors", errors);
        layOut(reference, model);
        return new ModelAndView("delivery/delivery", model.asMap(), status);
    }

    private void layOut(String reference, Model model) {
        DeliveryPage note = reading.page(reference);
        model.addAttribute("note", note);
        model.addAttribute("mayConfirm", note.isOpen() && user.may(Right.DELIVER));
    }

    private static String address(DocumentFilter filter, long before) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParamIfPresent("q", Optional.ofNullable(filter.q()))
                .queryParamIfPresent("status", Optional.ofNullable(filter.status()))
                .queryParam("before", before)
                .build()
                .encode()
                .toUriString();
    }
}
