package io.spanco.receivable;

import io.spanco.deal.Deal;
import io.spanco.deal.DealHistory;
import io.spanco.deal.RelatedProcesses;
import io.spanco.invoice.DealMoney;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.invoice.InvoiceEvents.InvoiceCredited;
import io.spanco.invoice.InvoiceEvents.InvoiceIssued;
import io.spanco.invoice.Invoices;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.error.Checks;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an issued invoice until nothing is owed: the work behind the doors and behind the process. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Receivables implements RelatedProcesses {

    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final WriteOffs writeOffs;
    private final RecoveryProcess process;
    private final DealMoney money;
    private final DealHistory history;

    Receivables(
            Invoices invoices,
            InvoiceBalances balances,
            WriteOffs writeOffs,
            RecoveryProcess process,
            DealMoney money,
            DealHistory history) {
        this.invoices = invoices;
        this.balances = balances;
        this.writeOffs = writeOffs;
        this.process = process;
        this.money = money;
        this.history = history;
    }

    @EventListener
    void issued(InvoiceIssued news) {
        process.begin(news.invoice());
    }

    @EventListener
    void credited(InvoiceCredited news) {
        settleWhenNothingIsDue(news.invoice());
    }

    /** @return whether it settled the invoice now; its deals are told by the caller */
    boolean settleWhenNothingIsDue(Invoice invoice) {
        invoices.flush();
        if (!invoice.status().isOpen() || balances.of(invoice).due().signum() > 0) {
            return false;
        }
        invoice.settle();
        invoices.flush();
        record(invoice, "INVOICE_SETTLED", "Facture " + invoice.number() + " soldée");
        process.settled(invoice);
        return true;
    }

    void dispute(Invoice invoice, String reason) {
        invoice.dispute(reason.strip());
        record(invoice, RecoveryEvents.DISPUTED, "Litige sur la facture " + invoice.number() + " : " + reason.strip());
        process.disputed(invoice);
    }

    void endDispute(String reference, String notes) {
        Checks.text("notes", notes, "Dites comment le litige est réglé.");
        Invoice invoice = invoices.lock(reference);
        invoice.endDispute();
        record(
                invoice,
                RecoveryEvents.DISPUTE_SETTLED,
                "Litige réglé sur la facture " + invoice.number() + " : " + notes.strip());
    }

    void called(String reference, String notes, String promise) {
        Checks.text("notes", notes, "Résumez l’appel.");
        record(
                invoices.lock(reference),
                RecoveryEvents.CALLED,
                "Client appelé pour la facture " + reference + " : " + notes.strip() + promise);
    }

    /** The one place where an invoice becomes a loss. */
    void writeOff(String reference, String reason) {
        Invoice invoice = invoices.lock(reference);
        writeOffs.add(invoice, balances.of(invoice).due());
        invoice.writeOff(reason.strip());
        invoices.flush();
        record(
                invoice,
                RecoveryEvents.WRITTEN_OFF,
                "Facture " + invoice.number() + " passée en perte : " + reason.strip());
        money.changed(invoice.dealNumbers());
    }

    void record(Invoice invoice, String event, String text) {
        invoice.dealNumbers().forEach(deal -> history.record(deal, event, text, invoice.number()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingTask> tasksOf(Deal deal) {
        return process.tasks(invoices.openNumbersOf(deal.number()));
    }
}
