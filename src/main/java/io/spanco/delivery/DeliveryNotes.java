package io.spanco.delivery;

import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.platform.error.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds delivery notes, and locks the deal that they hang on. */
@Component
public class DeliveryNotes {

    private final DeliveryNoteRepository repository;
    private final Documents documents;
    private final Deals deals;

    DeliveryNotes(DeliveryNoteRepository repository, Documents documents, Deals deals) {
        this.repository = repository;
        this.documents = documents;
        this.deals = deals;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public DeliveryNote existing(String reference) {
        return documents.numbered(reference, DeliveryNote.class).orElseThrow(() -> unknown(reference));
    }

    /**
     * Locks the note's deal, then reads the note.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DeliveryNote lock(String reference) {
        deals.lock(dealNumberOf(reference));
        return existing(reference);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<DeliveryNote> ofDeal(String dealNumber) {
        return repository.findByDealNumberOrderById(dealNumber);
    }

    DeliveryNote newest(String dealNumber) {
        List<DeliveryNote> all = ofDeal(dealNumber);
        return all.get(all.size() - 1);
    }

    private String dealNumberOf(String reference) {
        try {
            return documents.dealNumberOf(reference);
        } catch (NotFound none) {
            throw unknown(reference);
        }
    }

    private static NotFound unknown(String reference) {
        return new NotFound("Le bon de livraison « {0} » n’existe pas.", reference);
    }
}
