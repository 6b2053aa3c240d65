package io.spanco.delivery;

import io.spanco.deal.DealHistory;
import io.spanco.deal.Deals;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import io.spanco.order.Orders;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.text.French;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Says on which day a delivery is to reach the customer: of a note, or of what an order still has to deliver. */
@Service
public class DeliveryPlanning {

    private final Deals deals;
    private final Documents documents;
    private final Orders orders;
    private final DeliveryNotes notes;
    private final DeliveryPlans plans;
    private final DeliveryProcess process;
    private final DealHistory history;

    DeliveryPlanning(
            Deals deals,
            Documents documents,
            Orders orders,
            DeliveryNotes notes,
            DeliveryPlans plans,
            DeliveryProcess process,
            DealHistory history) {
        this.deals = deals;
        this.documents = documents;
        this.orders = orders;
        this.notes = notes;
        this.plans = plans;
        this.process = process;
        this.history = history;
    }

    /**
     * Plans a delivery for a day, or moves it there; the waiting task follows.
     *
     * @param reference of a delivery note or of an order
     * @param version that the change is based on, 0 while nothing was planned
     * @throws io.spanco.platform.error.Invalid at {@code day} when it is missing or not plausible
     * @throws io.spanco.platform.error.Conflict when it is delivered or cancelled, or was planned anew meanwhile
     */
    @BusinessAction
    @Requires(Right.DELIVER)
    public void plan(String reference, Long version, LocalDate day) {
        CommercialDocument document = lock(reference);
        Checks.version(version, plans.of(document).version());
        new Checks()
                .required("day", day, "Indiquez la date de livraison prévue.")
                .day("day", day)
                .orRefuse();
        plans.put(document, day);
        process.deliveryMoved(document, plans.endOf(day));
        history.record(
                document.dealNumber(),
                "DELIVERY_PLANNED",
                "Livraison de " + reference + " prévue le " + French.day(day),
                reference);
    }

    private CommercialDocument lock(String reference) {
        deals.lock(documents.dealNumberOf(reference));
        if (documents.existing(reference).type() == DocumentType.ORDER) {
            return orders.lockOpen(reference);
        }
        DeliveryNote note = notes.lock(reference);
        note.requirePrepared();
        return note;
    }
}
