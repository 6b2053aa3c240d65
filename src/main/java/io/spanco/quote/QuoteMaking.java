package io.spanco.quote;

import io.spanco.deal.Deal;
import io.spanco.deal.DealHistory;
import io.spanco.deal.Deals;
import io.spanco.document.DocumentType;
import io.spanco.document.NumberSeries;
import io.spanco.document.Origins;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes quotes and revisions when the process calls for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuoteMaking {

    private final QuoteRepository repository;
    private final Quotes quotes;
    private final Deals deals;
    private final NumberSeries numbers;
    private final Origins origins;
    private final DealHistory history;

    QuoteMaking(
            QuoteRepository repository,
            Quotes quotes,
            Deals deals,
            NumberSeries numbers,
            Origins origins,
            DealHistory history) {
        this.repository = repository;
        this.quotes = quotes;
        this.deals = deals;
        this.numbers = numbers;
        this.origins = origins;
        this.history = history;
    }

    /** An empty draft with its number. */
    Quote create(String dealNumber) {
        Deal deal = deals.lock(dealNumber);
        Quote quote = repository.saveAndFlush(
                new Quote(origins.of(dealNumber, deal.companyId()), numbers.next(DocumentType.QUOTE)));
        history.record(dealNumber, "QUOTE_CREATED", "Devis " + quote.number() + " créé", quote.number());
        return quote;
    }

    /** A draft with the lines of its parent; the parent stays as it is. */
    Quote derive(String parentReference) {
        Quote parent = quotes.lock(parentReference);
        Quote revision = repository.saveAndFlush(
                parent.revise(origins.like(parent), repository.lastRevision(parent.rootNumber()) + 1));
        history.record(
                revision.dealNumber(),
                "QUOTE_REVISED",
                "Révision " + revision.number() + " dérivée de " + parentReference,
                revision.number());
        return revision;
    }
}
