package io.spanco.receivable;

import io.spanco.deal.Deal;
import io.spanco.deal.Deals;
import io.spanco.invoice.DealMoney;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.invoice.Invoices;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.text.French;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a payment that was recorded by mistake. */
@Service
public class PaymentCancelling {

    private final Payments payments;
    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final Deals deals;
    private final Receivables receivables;
    private final RecoveryProcess process;
    private final DealMoney money;

    PaymentCancelling(
            Payments payments,
            Invoices invoices,
            InvoiceBalances balances,
            Deals deals,
            Receivables receivables,
            RecoveryProcess process,
            DealMoney money) {
        this.payments = payments;
        this.invoices = invoices;
        this.balances = balances;
        this.deals = deals;
        this.receivables = receivables;
        this.process = process;
        this.money = money;
    }

    /**
     * Nothing is deleted: a payment of the opposite amount is recorded on the same day. An invoice that is not
     * covered without it is owed again, and its recovery begins anew where the reminders that were sent left it.
     *
     * @param reason why it was wrong
     * @return what takes it back
     * @throws Conflict when that was done, when the invoice was written off, or when it is settled and its deal closed
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Payment cancel(long id, String reason) {
        Checks.reason(reason);
        Invoice invoice = invoices.lock(payments.existing(id).invoice());
        Payment wrong = payments.existing(id);
        requireStanding(wrong);
        requireChangeable(invoice);
        boolean settled = invoice.status() == InvoiceStatus.PAID;
        Payment opposite = payments.cancel(wrong, reason.strip());
        receivables.record(
                invoice,
                "PAYMENT_CANCELLED",
                "Règlement de " + French.money(wrong.amount()) + " sur la facture " + invoice.number() + " annulé : "
                        + reason.strip());
        if (settled && balances.of(invoice).due().signum() > 0) {
            invoice.owedAgain();
            invoices.flush();
            process.begin(invoice);
        }
        money.changed(invoice.dealNumbers());
        return opposite;
    }

    /** Whether payments of the invoice can be taken back now, those that were not yet; only reads. */
    @Transactional(readOnly = true)
    @Requires(Right.ACCOUNT)
    public boolean isPossible(String reference) {
        try {
            requireChangeable(invoices.existing(reference));
            return true;
        } catch (Conflict refusal) {
            return false;
        }
    }

    /** @throws Conflict as {@link #cancel} would; only reads */
    @Transactional(readOnly = true)
    @Requires(Right.ACCOUNT)
    public void requirePossible(long id) {
        Payment wrong = payments.existing(id);
        requireStanding(wrong);
        requireChangeable(invoices.existing(wrong.invoice()));
    }

    private static void requireStanding(Payment wrong) {
        if (wrong.cancelled()) {
            throw new Conflict("Ce règlement est déjà annulé.");
        }
    }

    private void requireChangeable(Invoice invoice) {
        if (invoice.status() == InvoiceStatus.PAID) {
            invoice.dealNumbers().stream().map(deals::existing).forEach(PaymentCancelling::requireOpen);
        } else {
            invoice.requireOpen();
        }
    }

    private static void requireOpen(Deal deal) {
        if (!deal.isOpen()) {
            throw new Conflict(
                    "L’affaire {0} est close et la facture soldée : ce règlement ne s’annule plus. Remboursez-le, ou faites un avoir.",
                    deal.number());
        }
    }
}
