package io.spanco.invoice;

import io.spanco.invoice.InvoiceEvents.InvoiceCredited;
import io.spanco.order.SalesOrder;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The business actions on invoices, used by page, REST and every other door. Each locks the deals, checks, and completes
 * the waiting task or tells the process.
 */
@Service
public class InvoiceService {

    private final Invoices invoices;
    private final InvoiceSources sources;
    private final InvoiceMaking making;
    private final InvoiceWork work;
    private final Crediting crediting;
    private final Issuing issuing;
    private final InvoiceBalances balances;
    private final InvoicingProcess process;
    private final DealMoney money;
    private final ApplicationEventPublisher events;

    InvoiceService(
            Invoices invoices,
            InvoiceSources sources,
            InvoiceMaking making,
            InvoiceWork work,
            Crediting crediting,
            Issuing issuing,
            InvoiceBalances balances,
            InvoicingProcess process,
            DealMoney money,
            ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.sources = sources;
        this.making = making;
        this.work = work;
        this.crediting = crediting;
        this.issuing = issuing;
        this.balances = balances;
        this.process = process;
        this.money = money;
        this.events = events;
    }

    /**
     * A draft of delivery notes, of an order or of a quote accepted as an invoice.
     *
     * @throws Conflict when there is nothing to invoice, or it stands on an invoice already
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Invoice create(InvoiceSource source) {
        source.check();
        Invoice draft = make(source);
        process.announce(draft.companyId());
        return draft;
    }

    private Invoice make(InvoiceSource source) {
        if (source.quote() != null) {
            return making.of(sources.quote(source.quote()));
        }
        if (source.deliveryNotes() != null) {
            return making.of(sources.notes(source.deliveryNotes()));
        }
        SalesOrder order = sources.order(source.order());
        if (source.depositPercent() == null) {
            return making.of(order);
        }
        sources.refuseDeposit(order, balances);
        return making.deposit(order, source.depositPercent());
    }

    /** Deletes a draft; what it held is to be invoiced again. @throws Conflict when it is issued */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public void delete(String reference) {
        work.drop(invoices.lock(reference));
    }

    /**
     * Issues a draft: from then on it has its number and does not change.
     *
     * @param version that the caller read, or null
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public Invoice issue(String reference, Long version) {
        Invoice draft = invoices.lock(reference);
        draft.requireDraft();
        draft.expectVersion(version);
        process.announce(draft.companyId());
        if (!process.prepared(draft)) {
            throw new Conflict(
                    "L’émission d’une facture n’est pas attendue à cette étape de la facturation du client.");
        }
        return draft;
    }

    /**
     * Takes an issued invoice back, wholly or in part. When what it takes back is to be invoiced anew, its delivery notes,
     * order or quote can be invoiced again, and the customer's invoicing is opened for it; an order or quote of a deal
     * that is lost cannot.
     */
    @BusinessAction
    @Requires(Right.ACCOUNT)
    public CreditNote credit(String reference, CreditInput credit) {
        credit.check();
        Invoice invoice = invoices.lock(reference);
        if (!invoice.isIssued()) {
            throw new Conflict("La facture n’est pas émise : modifiez ou supprimez le brouillon.");
        }
        if (invoice.status() == InvoiceStatus.WRITTEN_OFF) {
            throw new Conflict("La facture {0} est passée en perte : elle ne se crédite plus.", invoice.number());
        }
        if (credit.invoiceAgain()) {
            process.hold(invoice.companyId());
        }
        CreditNote note = crediting.make(invoice, credit);
        issuing.issue(note, invoice);
        events.publishEvent(new InvoiceCredited(invoice, note));
        invoices.flush();
        if (credit.invoiceAgain()) {
            work.announceWhatIsLeft(invoice.companyId());
        }
        money.changed(invoice.dealNumbers());
        return note;
    }
}
