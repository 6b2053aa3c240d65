package io.spanco.invoice;

import io.spanco.deal.Deal;
import io.spanco.deal.Deals;
import io.spanco.deal.Outcome;
import io.spanco.delivery.DeliveryNote;
import io.spanco.delivery.DeliveryStatus;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import io.spanco.document.LineProgress;
import io.spanco.document.LineQuantities;
import io.spanco.order.SalesOrder;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.text.Sentence;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks the deals of what is to be invoiced, then reads it and checks that it can be. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceSources {

    private final Documents documents;
    private final Deals deals;
    private final InvoiceRepository invoices;
    private final LineQuantities quantities;

    InvoiceSources(Documents documents, Deals deals, InvoiceRepository invoices, LineQuantities quantities) {
        this.quantities = quantities;
        this.documents = documents;
        this.deals = deals;
        this.invoices = invoices;
    }

    /** @throws Conflict unless it was accepted as an invoice, and something of it is not invoiced */
    Quote quote(String reference) {
        Deal deal = lock(reference, "quote", DocumentType.QUOTE);
        if (deal.outcome() != Outcome.WON) {
            deal.requireOpen();
        }
        Quote quote = documents.existing(reference, Quote.class);
        boolean toInvoice = quote.status() == QuoteStatus.ACCEPTED
                && documents.newestChild(quote, DocumentType.ORDER).isEmpty()
                && documents.newestChild(quote, DocumentType.DELIVERY_NOTE).isEmpty();
        if (!toInvoice) {
            throw new Conflict("Le devis {0} n’est pas de ceux qu’un client a acceptés en facture.", reference);
        }
        refuseInvoiced(quote);
        return quote;
    }

    /** Of an open deal, or of a won one whose invoice was credited. @throws Conflict when it is cancelled */
    SalesOrder order(String reference) {
        lock(reference, "order", DocumentType.ORDER);
        SalesOrder order = documents.existing(reference, SalesOrder.class);
        order.requireConfirmed();
        return order;
    }

    /**
     * A deposit is asked once an order, while its deal is open; one that was wholly credited does not count.
     *
     * @throws Conflict when there is one, or the deal is closed
     */
    void refuseDeposit(SalesOrder order, InvoiceBalances balances) {
        deals.existing(order.dealNumber()).requireOpen();
        invoices.depositsOf(order.id()).stream()
                .filter(deposit ->
                        !deposit.isIssued() || balances.of(deposit).credited().compareTo(deposit.totalGross()) < 0)
                .findFirst()
                .ifPresent(deposit -> {
                    throw new Conflict(
                            "Un acompte est déjà demandé sur la commande {0} : {1}.",
                            order.reference(), deposit.reference());
                });
    }

    /**
     * Whatever became of their deals: the customer has the goods.
     *
     * @throws Conflict unless all are delivered, of one customer, and not wholly on other invoices or drafts
     */
    List<DeliveryNote> notes(List<String> references) {
        deals.lockAll(dealsOf(references));
        List<DeliveryNote> notes = new ArrayList<>();
        Set<Long> customers = new LinkedHashSet<>();
        for (String reference : new LinkedHashSet<>(references)) {
            DeliveryNote note = documents.existing(reference, DeliveryNote.class);
            if (note.status() != DeliveryStatus.DELIVERED) {
                throw new Conflict("Le bon {0} n’est pas livré.", reference);
            }
            refuseInvoiced(note);
            notes.add(note);
            customers.add(note.companyId());
        }
        if (customers.size() > 1) {
            throw Invalid.at("deliveryNotes", "Une facture regroupe les bons d’un seul client.");
        }
        return notes;
    }

    private Set<String> dealsOf(List<String> references) {
        Set<String> numbers = new TreeSet<>();
        for (int index = 0; index < references.size(); index++) {
            numbers.add(dealOf(references.get(index), "deliveryNotes[" + index + "]", DocumentType.DELIVERY_NOTE));
        }
        return numbers;
    }

    private Deal lock(String reference, String field, DocumentType type) {
        return deals.lock(dealOf(reference, field, type));
    }

    private String dealOf(String reference, String field, DocumentType type) {
        if (!type.numbers(reference)) {
            throw Invalid.at(field, isNo(type, reference));
        }
        try {
            return documents.dealNumberOf(reference);
        } catch (NotFound unknown) {
            throw Invalid.at(field, unknown.sentence());
        }
    }

    private static Sentence isNo(DocumentType type, String reference) {
        return switch (type) {
            case ORDER -> Sentence.of("« {0} » n’est pas une commande.", reference);
            case QUOTE -> Sentence.of("« {0} » n’est pas un devis.", reference);
            default -> Sentence.of("« {0} » n’est pas un bon de livraison.", reference);
        };
    }

    private void refuseInvoiced(CommercialDocument parent) {
        if (!LineQuantities.isAny(quantities.of(parent, LineProgress::leftToInvoice))) {
            throw new Conflict("{0} {1} : déjà sur une facture.", parent.type(), parent.reference());
        }
    }
}
