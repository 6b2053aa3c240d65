package io.spanco.receivable;

import io.spanco.invoice.DealMoney;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.invoice.InvoiceBalances.Balance;
import io.spanco.invoice.Invoices;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.text.French;
import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * The business actions on what is owed, used by page and REST. A payment, a dispute or a write-off is a reported fact: it
 * is recorded, then recovery and deals are told, whether or not they wait for it.
 */
@Service
public class ReceivableService {

    private final Invoices invoices;
    private final InvoiceBalances balances;
    private final Payments payments;
    private final Receivables receivables;
    private final Reminding reminding;
    private final RecoveryProcess process;
    private final DealMoney money;
    private final Clock clock;

    ReceivableService(
            Invoices invoices,
            InvoiceBalances balances,
            Payments payments,
            Receivables receivables,
            Reminding reminding,
            RecoveryProcess process,
            DealMoney money,
            Clock clock) {
        this.invoices = invoices;
        this.balances = balances;
        this.payments = payments;
        this.receivables = receivables;
        this.reminding = reminding;
        this.process = process;
        this.money = money;
        this.clock = clock;
    }

    /**
     * Records a payment; the one that leaves nothing due settles the invoice.
     *
     * @throws Invalid when it is more than what is due
     * @throws Conflict for a draft, and when nothing is due
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Payment pay(NewPayment typed) {
        typed.check(LocalDate.now(clock));
        Invoice invoice = named(typed.invoice());
        if (typed.companyId() != null && typed.companyId() != invoice.companyId()) {
            throw Invalid.at("invoice", "Cette facture n’est pas adressée à ce client.");
        }
        invoice.requireOpen();
        Balance balance = balances.of(invoice);
        if (typed.amount().compareTo(balance.due()) > 0) {
            throw Invalid.at("amount", "Il ne reste que {0} à régler.", Sentence.money(balance.due()));
        }
        Payment payment = payments.add(invoice, typed);
        BigDecimal left = balance.due().subtract(typed.amount());
        receivables.record(
                invoice,
                "PAYMENT_RECORDED",
                "Règlement de " + French.money(typed.amount()) + " sur la facture " + invoice.number()
                        + (left.signum() > 0 ? ", reste dû " + French.money(left) : ""));
        receivables.settleWhenNothingIsDue(invoice);
        money.changed(invoice.dealNumbers());
        return payment;
    }

    /** The customer contests the invoice: reminders stop until it is settled. */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Invoice dispute(String reference, String reason) {
        Checks.text("reason", reason, "Indiquez le motif du litige.");
        Invoice invoice = invoices.lock(reference);
        receivables.dispute(invoice, reason);
        return invoice;
    }

    /** The dispute is over, and recovery goes on where it stood. @param notes how it was settled */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Invoice endDispute(String reference, String notes) {
        Checks.text("notes", notes, "Dites comment le litige est réglé.");
        Invoice invoice = invoices.lock(reference);
        if (!invoice.isIssued() || !process.disputeEnded(invoice, notes)) {
            receivables.endDispute(reference, notes);
        }
        return invoice;
    }

    /**
     * Sends the reminder that is planned next at once. What follows keeps its day, counted from the due date, unless it
     * would come on the heels of this one.
     *
     * @param level which reminder of the invoice it is, from 1: two who ask for the same one send no other
     * @throws Conflict before the invoice is overdue, when that reminder has gone, and when none is planned
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Invoice remindNow(String reference, Integer level) {
        new Checks().required("level", level, "Dites quelle relance envoyer.").orRefuse();
        Invoice invoice = invoices.lock(reference);
        if (!invoice.isIssued() || !invoice.dueDate().isBefore(LocalDate.now(clock))) {
            throw new Conflict("La facture {0} n’est pas échue : elle ne se relance pas encore.", reference);
        }
        int next = reminding.nextLevel(reference);
        if (level != next) {
            throw new Conflict(
                    "La prochaine relance de la facture {0} est la n° {1}, et non la n° {2}.", reference, next, level);
        }
        if (!process.remindedNow(invoice)) {
            throw new Conflict("Aucune relance n’est prévue pour la facture {0}.", reference);
        }
        receivables.record(
                invoice,
                RecoveryEvents.REMINDER_ASKED,
                "Relance n° " + level + " de la facture " + reference + " demandée sans attendre son jour");
        return invoice;
    }

    /**
     * The call that the recovery asks for was made; the next reminder waits for what was promised.
     *
     * @param promisedOn when the customer will pay, null for no promise
     * @throws Conflict when no call is waited for
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Invoice called(String reference, String notes, LocalDate promisedOn) {
        Invoice invoice = invoices.lock(reference);
        if (!invoice.isIssued() || !process.called(invoice, notes, promisedOn)) {
            throw new Conflict("Aucun appel n’est attendu pour la facture {0}.", reference);
        }
        return invoice;
    }

    /**
     * The reminders are used up, and the invoice is claimed all the same: the formal notice is repeated.
     *
     * @param reason null for none
     * @throws Conflict when no decision is waited for
     */
    @BusinessAction
    @Requires(Right.WRITE_OFF)
    public Invoice keepClaiming(String reference, String reason) {
        Invoice invoice = invoices.lock(reference);
        if (!invoice.isIssued() || !process.claimedFurther(invoice, reason)) {
            throw new Conflict("Aucune décision n’est attendue pour la facture {0}.", reference);
        }
        return invoice;
    }

    /** Gives up what is owed; the invoice counts as settled from then on. */
    @BusinessAction
    @Requires(Right.WRITE_OFF)
    public Invoice writeOff(String reference, String reason) {
        Checks.reason(reason);
        Invoice invoice = invoices.lock(reference);
        invoice.requireOpen();
        if (!process.writeOffDecided(invoice, reason)) {
            receivables.writeOff(reference, reason);
            process.settled(invoice);
        }
        return invoice;
    }

    private Invoice named(String reference) {
        try {
            return invoices.lock(reference.strip());
        } catch (NotFound unknown) {
            throw Invalid.at("invoice", unknown.sentence());
        }
    }
}
