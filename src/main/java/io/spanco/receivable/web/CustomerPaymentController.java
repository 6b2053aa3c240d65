package io.spanco.receivable.web;

import io.spanco.invoice.InvoiceFilter;
import io.spanco.invoice.InvoiceQueries;
import io.spanco.invoice.InvoiceRow;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.party.Companies;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.DialogForms;
import io.spanco.platform.page.Formats;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** A payment recorded from the list of what customers owe, on one of the customer's open invoices. */
@Controller
@RequestMapping("/receivables/{companyId:\\d{1,18}}/payments")
class CustomerPaymentController {

    private static final String PAY = "receivable/pay";
    private static final Set<InvoiceStatus> OPEN = Set.of(InvoiceStatus.ISSUED, InvoiceStatus.DISPUTED);

    /** @param invoice reference */
    record CustomerPaymentForm(String invoice, BigDecimal amount, LocalDate paidOn, PaymentMethod method) {

        NewPayment payment(long companyId) {
            return new NewPayment(companyId, invoice, amount, paidOn, method);
        }
    }

    private final ReceivableService service;
    private final InvoiceQueries invoices;
    private final Companies companies;
    private final DialogForms dialogs;
    private final Formats formats;
    private final Clock clock;

    CustomerPaymentController(
            ReceivableService service,
            InvoiceQueries invoices,
            Companies companies,
            DialogForms dialogs,
            Formats formats,
            Clock clock) {
        this.service = service;
        this.invoices = invoices;
        this.companies = companies;
        this.dialogs = dialogs;
        this.formats = formats;
        this.clock = clock;
    }

    /** What is due of the invoice asked for is proposed, or else of the one that is due first. */
    @GetMapping("/new")
    @Requires(Right.ACCOUNT)
    String ask(
            @PathVariable long companyId,
            @RequestParam(required = false) String invoice,
            @RequestParam(required = false) LocalDate paidOn,
            @RequestParam(required = false) PaymentMethod method,
            @ModelAttribute("place") ReceivablePlace place,
            Model model) {
        List<InvoiceRow> open = layOut(companyId, model);
        InvoiceRow chosen = open.stream()
                .filter(row -> row.reference().equals(invoice))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
        model.addAttribute(
                "form",
                new CustomerPaymentForm(
                        chosen == null ? null : chosen.reference(),
                        chosen == null ? null : chosen.due(),
                        paidOn == null ? LocalDate.now(clock) : paidOn,
                        method == null ? PaymentMethod.TRANSFER : method));
        return dialogs.show(PAY);
    }

    @PostMapping
    ModelAndView pay(
            @PathVariable long companyId,
            @ModelAttribute("form") CustomerPaymentForm form,
            BindingResult binding,
            @ModelAttribute("place") ReceivablePlace place,
            Model model) {
        return dialogs.submit(PAY, form, binding, model, () -> layOut(companyId, model), () -> {
            service.pay(form.payment(companyId));
            return dialogs.leave(place.address(), "receivable.payment.done", formats.money(form.amount()));
        });
    }

    private List<InvoiceRow> layOut(long companyId, Model model) {
        Listing<InvoiceRow> found = invoices.list(
                new InvoiceFilter(null, null, companyId, OPEN, false), new Paging(0, Paging.MAX_SIZE, "dueDate", true));
        List<InvoiceRow> open = found.items();
        model.addAttribute("companyId", companyId);
        model.addAttribute("customer", companies.existing(companyId).name());
        model.addAttribute("open", open);
        model.addAttribute("total", found.total());
        model.addAttribute("methods", PaymentMethod.values());
        return open;
    }
}
