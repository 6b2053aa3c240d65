package io.spanco.delivery;

import io.spanco.deal.DealEvents.DealGivenUp;
import io.spanco.deal.DealHistory;
import io.spanco.delivery.DeliveryEvents.DeliveryConfirmed;
import io.spanco.platform.error.Checks;
import io.spanco.platform.text.French;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a delivery note, in the transaction of the door or of the task that calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryWork {

    private final DeliveryNotes notes;
    private final DealHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryWork(DeliveryNotes notes, DealHistory history, ApplicationEventPublisher events, Clock clock) {
        this.notes = notes;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** @throws io.spanco.platform.error.Invalid at {@code deliveredOn} when it is missing or lies ahead */
    void checkDay(LocalDate deliveredOn) {
        new Checks()
                .required("deliveredOn", deliveredOn, "Indiquez la date de livraison.")
                .day("deliveredOn", deliveredOn)
                .that(
                        deliveredOn == null || !deliveredOn.isAfter(LocalDate.now(clock)),
                        "deliveredOn",
                        "La date de livraison ne peut pas être dans le futur.")
                .orRefuse();
    }

    /** The day on which the customer received it. */
    void received(String reference, LocalDate deliveredOn) {
        checkDay(deliveredOn);
        notes.lock(reference).received(deliveredOn);
    }

    /** It is delivered, and what stands on it can be invoiced. */
    void close(String reference) {
        DeliveryNote note = notes.lock(reference);
        note.deliver();
        history.record(
                note.dealNumber(),
                "DELIVERY_CONFIRMED",
                "Bon de livraison " + reference + " livré le " + French.day(note.deliveredOn()),
                reference);
        events.publishEvent(new DeliveryConfirmed(reference, note.companyId(), note.dealNumber()));
    }

    @EventListener
    void dealGivenUp(DealGivenUp news) {
        notes.ofDeal(news.dealNumber()).forEach(DeliveryNote::cancel);
    }
}
