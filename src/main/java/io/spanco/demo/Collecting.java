package io.spanco.demo;

import io.spanco.invoice.CreditInput;
import io.spanco.invoice.CreditLine;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.Invoices;
import io.spanco.platform.engine.Processes;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What accounting does: invoices, and how they are paid. */
@Component
class Collecting {

    private final InvoiceService service;
    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final ReceivableService receivables;
    private final Processes processes;
    private final Clock clock;

    Collecting(
            InvoiceService service,
            Invoices invoices,
            InvoiceBalances balances,
            ReceivableService receivables,
            Processes processes,
            Clock clock) {
        this.service = service;
        this.invoices = invoices;
        this.balances = balances;
        this.receivables = receivables;
        this.processes = processes;
        this.clock = clock;
    }

    /** A draft of delivered notes; those of another tale bear its name. */
    Act drafts(String name, String... notes) {
        return tale -> draft(
                tale,
                name,
                new InvoiceSource(Arrays.stream(notes).map(tale::reference).toList(), null, null, null));
    }

    Act draftsDeposit(String name, String order, int percent) {
        return tale ->
                draft(tale, name, new InvoiceSource(null, tale.reference(order), null, BigDecimal.valueOf(percent)));
    }

    private void draft(Tale tale, String name, InvoiceSource source) {
        tale.remember(name, service.create(source).reference());
    }

    Act issues(String name) {
        return tale ->
                tale.remember(name, service.issue(tale.reference(name), null).number());
    }

    /** Pays all that is due, on the day of the step. */
    Act isPaid(String name, PaymentMethod method) {
        return tale -> {
            Invoice invoice = invoices.existing(tale.reference(name));
            pay(invoice, balances.of(invoice).due(), method);
        };
    }

    /** @param amount with VAT */
    Act isPartlyPaid(String name, String amount, PaymentMethod method) {
        return tale -> pay(invoices.existing(tale.reference(name)), new BigDecimal(amount), method);
    }

    private void pay(Invoice invoice, BigDecimal amount, PaymentMethod method) {
        receivables.pay(new NewPayment(invoice.number(), amount, LocalDate.now(clock), method));
    }

    /** @param line position on the invoice */
    Act credits(String name, String reason, int line, int quantity) {
        return tale -> service.credit(
                tale.reference(name),
                new CreditInput(reason, List.of(new CreditLine(line, BigDecimal.valueOf(quantity))), false));
    }

    /** The call that follows the second reminder, as accounting notes it in the work queue. */
    Act calls(String name, String notes) {
        return tale -> {
            String invoice = tale.reference(name);
            Map<String, Object> answers = new HashMap<>(Map.of("notes", notes));
            answers.put("promisedOn", null);
            if (!processes.complete("callCustomer", invoice, invoice, answers)) {
                throw new IllegalStateException("No call is awaited about " + invoice);
            }
        };
    }

    Act isDisputed(String name, String reason) {
        return tale -> receivables.dispute(tale.reference(name), reason);
    }

    Act writesOff(String name, String reason) {
        return tale -> receivables.writeOff(tale.reference(name), reason);
    }
}
