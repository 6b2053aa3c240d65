package io.spanco.invoice;

import io.spanco.deal.DealEvents.DealGivenUp;
import io.spanco.deal.DealHistory;
import io.spanco.deal.Deals;
import io.spanco.delivery.DeliveryEvents.DeliveryConfirmed;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentEvents.DraftDropped;
import io.spanco.document.DocumentLine;
import io.spanco.document.Documents;
import io.spanco.document.LineValues;
import io.spanco.platform.error.Conflict;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a draft when the process calls for it, in the transaction of the door that drove it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceWork {

    private final InvoiceRepository repository;
    private final Invoices invoices;
    private final ToInvoice toInvoice;
    private final InvoicingProcess process;
    private final LeftToInvoice left;
    private final Deposits deposits;
    private final Documents documents;
    private final Deals deals;
    private final Issuing issuing;
    private final DealHistory history;
    private final ApplicationEventPublisher events;

    InvoiceWork(
            InvoiceRepository repository,
            Invoices invoices,
            ToInvoice toInvoice,
            InvoicingProcess process,
            LeftToInvoice left,
            Deposits deposits,
            Documents documents,
            Deals deals,
            Issuing issuing,
            DealHistory history,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.invoices = invoices;
        this.toInvoice = toInvoice;
        this.process = process;
        this.left = left;
        this.deposits = deposits;
        this.documents = documents;
        this.deals = deals;
        this.issuing = issuing;
        this.history = history;
        this.events = events;
    }

    /**
     * Number, due date, files; then recovery begins and the deals learn of it. What deposits take off is worked out
     * anew: one may have been issued since the draft was made.
     *
     * @return the issued invoice
     * @throws Conflict when others have invoiced meanwhile what the draft stands on
     */
    Invoice issue(String draftReference) {
        Invoice invoice = invoices.lock(draftReference);
        invoice.requireDraft();
        refuseOvertaken(invoice);
        if (invoice.kind() == InvoiceKind.STANDARD) {
            refreshDeductions(invoice);
        }
        return issuing.issue(invoice);
    }

    /** What a draft was made of may have been invoiced by others since. */
    private void refuseOvertaken(Invoice draft) {
        if (draft.kind() == InvoiceKind.DEPOSIT) {
            CommercialDocument order =
                    documents.existing(draft.parentIds().iterator().next());
            if (deposits.exceed(order, draft.depositPercent())) {
                throw new Conflict(
                        "L’acompte dépasse ce qui reste à facturer de la commande {0} : supprimez ce brouillon.",
                        order.reference());
            }
        } else if (left.isOverdrawn(draft)) {
            throw new Conflict(
                    "Ce que porte ce brouillon a été facturé entre-temps : supprimez-le, puis refaites la facture.");
        }
    }

    private void refreshDeductions(Invoice draft) {
        List<LineValues> lines =
                new ArrayList<>(draft.ownLines().stream().map(InvoiceWork::same).toList());
        List<LineValues> deductions = deposits.deductions(List.copyOf(lines), draft);
        if (!deductions.isEmpty() || lines.size() < draft.lines().size()) {
            lines.addAll(deductions);
            draft.lines(lines);
            repository.saveAndFlush(draft);
        }
    }

    /** The same line once more: {@code derived} would name the draft's line as its source. */
    private static LineValues same(DocumentLine line) {
        LineValues values = line.derived();
        return new LineValues(
                values.dealNumber(),
                line.sourceLineId(),
                values.productId(),
                values.productCode(),
                values.description(),
                values.quantity(),
                values.unit(),
                values.unitPrice(),
                values.discountPercent(),
                values.vat(),
                values.unitCost());
    }

    /** Takes a draft back; what it held is to be invoiced again. */
    void drop(Invoice draft) {
        draft.requireDraft();
        draft.dealNumbers()
                .forEach(deal -> history.record(
                        deal,
                        "INVOICE_DRAFT_DELETED",
                        "Brouillon de facture " + draft.draftReference() + " supprimé",
                        draft.draftReference()));
        events.publishEvent(new DraftDropped(draft.id(), draft.dealNumbers().first()));
        repository.delete(draft);
        repository.flush();
        process.endUnless(draft.companyId(), () -> toInvoice.anything(draft.companyId()));
    }

    /** What was delivered can be invoiced, unless that was done before its delivery. */
    @EventListener
    void deliveryConfirmed(DeliveryConfirmed news) {
        repository.flush();
        announceWhatIsLeft(news.companyId());
    }

    /** Opens the customer's invoicing when there is something to invoice. All rows are written. */
    void announceWhatIsLeft(long companyId) {
        if (toInvoice.anything(companyId)) {
            process.announce(companyId);
        }
    }

    @EventListener
    void dealGivenUp(DealGivenUp news) {
        repository.draftsOf(news.dealNumber()).forEach(this::drop);
        repository.flush();
        long company = deals.existing(news.dealNumber()).companyId();
        process.endUnless(company, () -> toInvoice.anything(company));
    }
}
