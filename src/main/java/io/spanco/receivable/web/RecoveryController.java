package io.spanco.receivable.web;

import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.invoice.Invoices;
import io.spanco.party.Companies;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.receivable.ReceivableService;
import io.spanco.receivable.RecoveryReading;
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

/** The small forms about an unpaid invoice: the call, the dispute and its end, the write-off. */
@Controller
@RequestMapping("/invoices/{reference}")
class RecoveryController {

    private static final String CALL = "receivable/call";
    private static final String REMIND = "receivable/remind";
    private static final String DISPUTE = "receivable/dispute";
    private static final String SETTLE = "receivable/settle";
    private static final String WRITE_OFF = "receivable/write-off";

    /** @param level which reminder was shown, from 1 */
    record RemindForm(Integer level) {}

    record CallForm(String notes, LocalDate promisedOn) {}

    record ReasonForm(String reason) {}

    record NotesForm(String notes) {}

    /** @param writeOff null is asked for only while the decision is waited for */
    record WriteOffForm(Boolean writeOff, String reason) {}

    private final ReceivableService service;
    private final RecoveryReading reading;
    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final Companies companies;
    private final DialogForms dialogs;

    RecoveryController(
            ReceivableService service,
            RecoveryReading reading,
            Invoices invoices,
            InvoiceBalances balances,
            Companies companies,
            DialogForms dialogs) {
        this.companies = companies;
        this.service = service;
        this.reading = reading;
        this.invoices = invoices;
        this.balances = balances;
        this.dialogs = dialogs;
    }

    @Requires(Right.ACCOUNT)
    @GetMapping("/call")
    String call(@PathVariable String reference, Model model) {
        return show(CALL, reference, new CallForm(null, null), model);
    }

    @Requires(Right.ACCOUNT)
    @PostMapping("/call")
    ModelAndView call(
            @PathVariable String reference, @ModelAttribute("form") CallForm form, BindingResult binding, Model model) {
        return dialogs.submit(CALL, form, binding, model, () -> layOut(CALL, reference, model), () -> {
            service.called(reference, form.notes(), form.promisedOn());
            return leave(reference, "receivable.called");
        });
    }

    @Requires(Right.ACCOUNT)
    @GetMapping("/remind")
    String remind(@PathVariable String reference, Model model) {
        return show(REMIND, reference, null, model);
    }

    @Requires(Right.ACCOUNT)
    @PostMapping("/remind")
    ModelAndView remindNow(
            @PathVariable String reference,
            @ModelAttribute("form") RemindForm form,
            BindingResult binding,
            Model model) {
        return dialogs.submit(REMIND, form, binding, model, () -> layOut(REMIND, reference, model), () -> {
            service.remindNow(reference, form.level());
            return leave(reference, "receivable.reminded");
        });
    }

    @Requires(Right.ACCOUNT)
    @GetMapping("/dispute")
    String dispute(@PathVariable String reference, Model model) {
        return show(DISPUTE, reference, new ReasonForm(null), model);
    }

    @Requires(Right.ACCOUNT)
    @PostMapping("/dispute")
    ModelAndView dispute(@PathVariable String reference, @ModelAttribute("form") ReasonForm form, Model model) {
        return dialogs.submit(DISPUTE, form, null, model, () -> layOut(DISPUTE, reference, model), () -> {
            service.dispute(reference, form.reason());
            return leave(reference, "receivable.disputed");
        });
    }

    @Requires(Right.ACCOUNT)
    @GetMapping("/settle-dispute")
    String settle(@PathVariable String reference, Model model) {
        return show(SETTLE, reference, new NotesForm(null), model);
    }

    @Requires(Right.ACCOUNT)
    @PostMapping("/settle-dispute")
    ModelAndView settle(@PathVariable String reference, @ModelAttribute("form") NotesForm form, Model model) {
        return dialogs.submit(SETTLE, form, null, model, () -> layOut(SETTLE, reference, model), () -> {
            service.endDispute(reference, form.notes());
            return leave(reference, "receivable.disputeSettled");
        });
    }

    @Requires(Right.WRITE_OFF)
    @GetMapping("/write-off")
    String writeOff(@PathVariable String reference, Model model) {
        return show(WRITE_OFF, reference, new WriteOffForm(null, null), model);
    }

    @Requires(Right.WRITE_OFF)
    @PostMapping("/write-off")
    ModelAndView writeOff(
            @PathVariable String reference,
            @ModelAttribute("form") WriteOffForm form,
            BindingResult binding,
            Model model) {
        return dialogs.submit(
                WRITE_OFF,
                form,
                binding,
                model,
                () -> layOut(WRITE_OFF, reference, model),
                () -> decided(reference, form));
    }

    private ModelAndView decided(String reference, WriteOffForm form) {
        if (form.writeOff() == null && reading.awaitsWriteOff(reference)) {
            throw Invalid.at("writeOff", "Dites si la facture passe en perte.");
        }
        if (Boolean.FALSE.equals(form.writeOff())) {
            service.keepClaiming(reference, form.reason());
            return leave(reference, "receivable.keptClaiming");
        }
        service.writeOff(reference, form.reason());
        return leave(reference, "receivable.writtenOff");
    }

    private String show(String template, String reference, Object form, Model model) {
        layOut(template, reference, model);
        model.addAttribute("form", form);
        return dialogs.show(template);
    }

    private void layOut(String template, String reference, Model model) {
        Invoice invoice = invoices.existing(reference);
        model.addAttribute("reference", reference);
        model.addAttribute("customer", invoice.buyer().name());
        model.addAttribute("due", balances.of(invoice).due());
        model.addAttribute("dueOn", invoice.dueDate());
        model.addAttribute("disputeReason", invoice.reason());
        switch (template) {
            case CALL -> model.addAttribute("contact", reading.contactOf(invoice.companyId()));
            case REMIND -> {
                model.addAttribute("planned", reading.reminder(reference));
                model.addAttribute(
                        "email", companies.existing(invoice.companyId()).email());
            }
            case WRITE_OFF -> model.addAttribute("decides", reading.awaitsWriteOff(reference));
            default -> {}
        }
    }

    private ModelAndView leave(String reference, String message) {
        return dialogs.leave("/invoices/" + reference, message, reference);
    }
}
