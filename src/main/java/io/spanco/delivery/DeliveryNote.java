package io.spanco.delivery;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import io.spanco.order.SalesOrder;
import io.spanco.platform.error.Conflict;
import io.spanco.quote.Quote;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;

/**
 * What leaves for the customer in one go: a part of an order, or the whole of an accepted quote. It is issued when it is
 * made; goods and services alike stand on it.
 */
@Entity
@DiscriminatorValue("DELIVERY_NOTE")
public class DeliveryNote extends CommercialDocument {

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status = DeliveryStatus.PREPARED;

    private LocalDate deliveredOn;

    protected DeliveryNote() {}

    /** The whole quote. */
    DeliveryNote(Origin origin, String number, Quote accepted) {
        this(
                origin,
                number,
                accepted,
                accepted.lines().stream().map(DocumentLine::derived).toList());
    }

    /** A part of the order. */
    DeliveryNote(Origin origin, String number, SalesOrder order, List<LineValues> part) {
        this(origin, number, (CommercialDocument) order, part);
    }

    private DeliveryNote(Origin origin, String number, CommercialDocument parent, List<LineValues> lines) {
        super(DocumentType.DELIVERY_NOTE, origin);
        numberedAs(number);
        derivedFrom(parent);
        noteCustomerReference(parent.customerReference());
        putLines(lines);
    }

    /** The customer has it since that day. */
    void received(LocalDate day) {
        requirePrepared();
        deliveredOn = day;
    }

    void deliver() {
        requirePrepared();
        if (deliveredOn == null) {
            throw new Conflict("La date de livraison du bon {0} n’est pas connue.", number());
        }
        status = DeliveryStatus.DELIVERED;
    }

    void cancel() {
        if (status == DeliveryStatus.PREPARED) {
            status = DeliveryStatus.CANCELLED;
        }
    }

    /** @throws Conflict when it is delivered or cancelled */
    void requirePrepared() {
        if (status != DeliveryStatus.PREPARED) {
            throw new Conflict("Le bon de livraison {0} est déjà {1}.", number(), status);
        }
    }

    @Override
    public String statusCode() {
        return status.name();
    }

    public DeliveryStatus status() {
        return status;
    }

    /** The day on which the customer received it; null until it is confirmed. */
    public LocalDate deliveredOn() {
        return deliveredOn;
    }
}
