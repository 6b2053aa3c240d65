package io.spanco.receivable.web;

import io.spanco.invoice.Invoices;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.Formats;
import io.spanco.receivable.Payment;
import io.spanco.receivable.PaymentCancelling;
import io.spanco.receivable.Payments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The small form that takes back a payment recorded by mistake. */
@Controller
@RequestMapping("/payments/{id:\\d{1,18}}/cancel")
class PaymentCancelController {

    private static final String VIEW = "receivable/cancel";

    record Form(String reason) {}

    private final PaymentCancelling service;
    private final Payments payments;
    private final Invoices invoices;
    private final DialogForms dialogs;
    private final Formats formats;

    PaymentCancelController(
            PaymentCancelling service, Payments payments, Invoices invoices, DialogForms dialogs, Formats formats) {
        this.service = service;
        this.payments = payments;
        this.invoices = invoices;
        this.dialogs = dialogs;
        this.formats = formats;
    }

    /** Says why, instead of asking, when it is not possible any more. */
    @GetMapping
    @Requires(Right.ACCOUNT)
    String ask(@PathVariable long id, Model model) {
        layOut(id, model);
        model.addAttribute("form", new Form(null));
        try {
            service.requirePossible(id);
        } catch (Conflict refusal) {
            model.addAttribute("errors", FormErrors.of(refusal));
            model.addAttribute("impossible", true);
        }
        return dialogs.show(VIEW);
    }

    @PostMapping
    @Requires(Right.ACCOUNT)
    ModelAndView cancel(@PathVariable long id, @ModelAttribute("form") Form form, Model model) {
        return dialogs.submit(VIEW, form, null, model, () -> layOut(id, model), () -> {
            Payment opposite = service.cancel(id, form.reason());
            String sum = formats.money(opposite.amount().negate());
            return dialogs.leave("/invoices/" + opposite.invoice(), "receivable.cancel.done", sum);
        });
    }

    private void layOut(long id, Model model) {
        Payment payment = payments.existing(id);
        model.addAttribute("payment", payment);
        model.addAttribute("open", invoices.existing(payment.invoice()).status().isOpen());
    }
}
