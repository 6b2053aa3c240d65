package io.spanco.purchase.web;

import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.Toast;
import io.spanco.purchase.GoodsReceiving;
import io.spanco.purchase.PurchaseService;
import io.spanco.purchase.SupplierInvoicing;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a supplier order from its page. */
@Controller
@RequestMapping(PurchaseController.PATH + "/{reference}")
class PurchaseFormController {

    record ApproveForm(Boolean approved, String reason) {}

    private final PurchaseService service;
    private final GoodsReceiving receiving;
    private final SupplierInvoicing invoicing;
    private final PurchaseReading reading;
    private final MessageSource messages;

    PurchaseFormController(
            PurchaseService service,
            GoodsReceiving receiving,
            SupplierInvoicing invoicing,
            PurchaseReading reading,
            MessageSource messages) {
        this.service = service;
        this.receiving = receiving;
        this.invoicing = invoicing;
        this.reading = reading;
        this.messages = messages;
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String reference, Model model, RedirectAttributes redirect) {
        return act(reference, null, model, redirect, () -> {
            service.withdraw(reference);
            return "purchase.withdraw.done";
        });
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable String reference, Model model, RedirectAttributes redirect) {
        return act(reference, null, model, redirect, () -> {
            service.cancel(reference);
            return "purchase.cancel.done";
        });
    }

    @PostMapping("/approve")
    ModelAndView approve(
            @PathVariable String reference,
            @ModelAttribute("approval") ApproveForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return act(reference, binding, model, redirect, () -> {
            service.approve(reference, form.approved(), form.reason());
            return form.approved() ? "purchase.approve.yes" : "purchase.approve.no";
        });
    }

    @PostMapping("/receipts")
    ModelAndView receive(
            @PathVariable String reference,
            @ModelAttribute("receipt") ReceiptForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("receipt", form);
        return act(reference, binding, model, redirect, () -> {
            try {
                receiving.receive(reference, form.parts());
            } catch (Invalid refusal) {
                throw form.atRows(refusal);
            }
            return "purchase.receive.done";
        });
    }

    @PostMapping("/invoices")
    ModelAndView invoice(
            @PathVariable String reference,
            @ModelAttribute("invoice") InvoiceForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("invoice", form);
        return act(reference, binding, model, redirect, () -> {
            invoicing.enter(reference, form.typed(), form.verdict());
            return form.done();
        });
    }

    /** Does something that ends by the key of what the toast says; refused, the page comes again with what is wrong. */
    private ModelAndView act(
            String reference,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect,
            Supplier<String> action) {
        if (binding != null && binding.hasErrors()) {
            return again(reference, FormErrors.of(binding, messages), HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
        try {
            String said = messages.getMessage(action.get(), null, LocaleContextHolder.getLocale());
            redirect.addFlashAttribute("toast", Toast.done(said));
            return new ModelAndView("redirect:" + PurchaseController.PATH + "/" + reference);
        } catch (Invalid | Conflict refusal) {
            return again(reference, FormErrors.of((BusinessException) refusal), statusOf(refusal), model);
        }
    }

    private static HttpStatus statusOf(BusinessException refusal) {
        return refusal instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private ModelAndView again(String reference, FormErrors errors, HttpStatus status, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("purchase", reading.page(reference, (InvoiceForm) model.getAttribute("invoice")));
        return new ModelAndView("purchase/purchase", model.asMap(), status);
    }
}
