package io.spanco.invoice.web;

import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceViews;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form that takes back an invoice, or a part of it. */
@Controller
@RequestMapping("/invoices/{reference}/credit-notes")
class CreditController {

    private static final String CREDIT = "invoice/credit";

    private final InvoiceService service;
    private final InvoiceViews views;
    private final DialogForms dialogs;

    CreditController(InvoiceService service, InvoiceViews views, DialogForms dialogs) {
        this.service = service;
        this.views = views;
        this.dialogs = dialogs;
    }

    @GetMapping("/new")
    @Requires(Right.ACCOUNT)
    String ask(@PathVariable String reference, Model model) {
        model.addAttribute("invoice", views.of(reference));
        model.addAttribute("form", CreditForm.empty());
        return dialogs.show(CREDIT);
    }

    @PostMapping
    ModelAndView credit(
            @PathVariable String reference,
            @ModelAttribute("form") CreditForm form,
            BindingResult binding,
            Model model) {
        Runnable fill = () -> model.addAttribute("invoice", views.of(reference));
        return dialogs.submit(CREDIT, form, binding, model, fill, () -> {
            try {
                String number = service.credit(reference, form.credit()).number();
                return dialogs.leave("/invoices/" + reference, "invoice.credit.done", number);
            } catch (Invalid refusal) {
                throw form.atItsFields(refusal);
            }
        });
    }
}
