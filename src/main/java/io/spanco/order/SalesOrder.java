package io.spanco.order;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.Origin;
import io.spanco.platform.error.Conflict;
import io.spanco.quote.Quote;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the customer ordered: every line of the quote that they accepted. It is issued when it is made. */
@Entity
@DiscriminatorValue("ORDER")
public class SalesOrder extends CommercialDocument {

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.CONFIRMED;

    protected SalesOrder() {}

    SalesOrder(Origin origin, String number, Quote accepted) {
        super(DocumentType.ORDER, origin);
        numberedAs(number);
        derivedFrom(accepted);
        noteCustomerReference(accepted.customerReference());
        putLines(accepted.lines().stream().map(DocumentLine::derived).toList());
    }

    /** Its deal was given up. */
    void cancel() {
        status = OrderStatus.CANCELLED;
    }

    /** @throws Conflict when it is cancelled */
    public void requireConfirmed() {
        if (status != OrderStatus.CONFIRMED) {
            throw new Conflict("La commande {0} est {1}.", number(), status);
        }
    }

    @Override
    public String statusCode() {
        return status.name();
    }

    public OrderStatus status() {
        return status;
    }
}
