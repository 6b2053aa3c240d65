package io.spanco.quote;

import io.spanco.deal.Deal;
import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.platform.error.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds quotes, and locks the deal that they hang on. */
@Component
public class Quotes {

    private final QuoteRepository repository;
    private final Documents documents;
    private final Deals deals;

    Quotes(QuoteRepository repository, Documents documents, Deals deals) {
        this.repository = repository;
        this.documents = documents;
        this.deals = deals;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Quote existing(String reference) {
        return documents.numbered(reference, Quote.class).orElseThrow(() -> unknown(reference));
    }

    /**
     * Locks the quote's deal, then reads the quote.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Quote lock(String reference) {
        deals.lock(documents.dealNumberOf(reference));
        return existing(reference);
    }

    /**
     * The same for a door.
     *
     * @throws io.spanco.platform.error.Conflict when the deal is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Quote lockInOpenDeal(String reference) {
        Deal deal = deals.lock(documents.dealNumberOf(reference));
        Quote quote = existing(reference);
        deal.requireOpen();
        return quote;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Quote> ofDeal(String dealNumber) {
        return repository.findByDealNumberOrderById(dealNumber);
    }

    Quote newest(String dealNumber) {
        List<Quote> all = ofDeal(dealNumber);
        return all.get(all.size() - 1);
    }

    @Transactional(readOnly = true)
    public boolean hasAccepted(String dealNumber) {
        return repository.existsByDealNumberAndStatus(dealNumber, QuoteStatus.ACCEPTED);
    }

    private static NotFound unknown(String reference) {
        return new NotFound("Le devis « {0} » n’existe pas.", reference);
    }
}
