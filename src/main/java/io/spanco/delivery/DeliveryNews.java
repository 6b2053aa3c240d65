package io.spanco.delivery;

import io.spanco.deal.DealHistory;
import io.spanco.document.CommercialDocument;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A delivery note was made: the history says so, and the note takes over the day that was planned for its order. */
@Component
class DeliveryNews {

    private final DealHistory history;
    private final DeliveryPlans plans;

    DeliveryNews(DealHistory history, DeliveryPlans plans) {
        this.history = history;
        this.plans = plans;
    }

    /** @param parent the order, or the quote of a direct note */
    void prepared(DeliveryNote note, CommercialDocument parent) {
        history.record(
                note.dealNumber(),
                "DELIVERY_PREPARED",
                "Bon de livraison " + note.number() + " préparé à partir de " + parent.number(),
                note.number());
        LocalDate planned = plans.of(parent).plannedOn();
        if (planned != null) {
            plans.put(note, planned);
        }
    }
}
