package io.spanco.receivable.web;

import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.invoice.InvoiceBalances.Balance;
import io.spanco.invoice.Invoices;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.Formats;
import io.spanco.receivable.PaymentCancelling;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.Payments;
import io.spanco.receivable.ReceivableService;
import io.spanco.receivable.RecoveryReading;
import io.spanco.receivable.ReminderQueries;
import java.time.Clock;
import java.time.LocalDate;
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

/** The panel of an invoice's page on what was paid, and what is to do about the rest. */
@Controller
@RequestMapping("/invoices/{reference}")
class PaymentController {

    private static final String PANEL = "receivable/payments :: panel";

    private final ReceivableService service;
    private final PaymentCancelling cancelling;
    private final Payments payments;
    private final ReminderQueries queries;
    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final CurrentUser user;
    private final RecoveryReading recovery;
    private final MessageSource messages;
    private final DialogForms dialogs;
    private final Formats formats;
    private final Clock clock;

    PaymentController(
            ReceivableService service,
            PaymentCancelling cancelling,
            Payments payments,
            ReminderQueries queries,
            Invoices invoices,
            InvoiceBalances balances,
            CurrentUser user,
            RecoveryReading recovery,
            MessageSource messages,
            DialogForms dialogs,
            Formats formats,
            Clock clock) {
        this.service = service;
        this.cancelling = cancelling;
        this.payments = payments;
        this.queries = queries;
        this.invoices = invoices;
        this.balances = balances;
        this.user = user;
        this.recovery = recovery;
        this.messages = messages;
        this.dialogs = dialogs;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/payments")
    String panel(@PathVariable String reference, Model model) {
        layOut(reference, null, model);
        return PANEL;
    }

    /** The whole page is fetched again afterwards: the state of the invoice may have changed. */
    @PostMapping("/payments")
    ModelAndView pay(
            @PathVariable String reference,
            @ModelAttribute("form") PaymentForm form,
            BindingResult binding,
            Model model) {
        if (binding.hasErrors()) {
            return again(reference, form, FormErrors.of(binding, messages), model);
        }
        try {
            service.pay(form.of(reference));
        } catch (Invalid | Conflict refusal) {
            return again(reference, form, FormErrors.of((BusinessException) refusal), model);
        }
        return dialogs.leave("/invoices/" + reference, "receivable.payment.done", formats.money(form.amount()));
    }

    private ModelAndView again(String reference, PaymentForm form, FormErrors errors, Model model) {
        layOut(reference, form, model);
        model.addAttribute("errors", errors);
        return new ModelAndView(PANEL, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void layOut(String reference, PaymentForm typed, Model model) {
        Invoice invoice = invoices.existing(reference);
        Balance balance = balances.of(invoice);
        model.addAttribute("reference", invoice.reference());
        model.addAttribute("status", invoice.statusCode());
        model.addAttribute("open", invoice.status().isOpen());
        model.addAttribute("gross", invoice.totalGross());
        model.addAttribute("balance", balance);
        model.addAttribute("payments", payments.of(invoice));
        model.addAttribute("steps", recovery.steps(reference));
        model.addAttribute("reminders", queries.letters(reference));
        model.addAttribute("past", recovery.past(reference));
        model.addAttribute("planned", recovery.reminder(reference));
        model.addAttribute("methods", PaymentMethod.values());
        model.addAttribute("mayAccount", user.may(Right.ACCOUNT));
        model.addAttribute("mayCancel", user.may(Right.ACCOUNT) && cancelling.isPossible(reference));
        model.addAttribute("mayWriteOff", user.may(Right.WRITE_OFF));
        model.addAttribute(
                "form",
                typed != null ? typed : new PaymentForm(balance.due(), LocalDate.now(clock), PaymentMethod.TRANSFER));
    }
}
