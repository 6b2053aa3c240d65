package io.spanco.invoice;

import io.spanco.platform.error.Checks;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an invoice is to be made of: exactly one of them.
 *
 * @param deliveryNotes references of delivered notes of one customer
 * @param order reference of an order, of which what is not invoiced yet is taken
 * @param quote reference of a quote that was accepted as an invoice
 * @param depositPercent with an order only: makes a deposit of so many percent
 */
public record InvoiceSource(List<String> deliveryNotes, String order, String quote, BigDecimal depositPercent) {

    private static final int MOST_NOTES = 200;

    void check() {
        long given = Stream.of(deliveryNotes, order, quote)
                .filter(source -> source != null)
                .count();
        new Checks()
                .that(
                        given == 1,
                        order != null ? "order" : quote != null ? "quote" : "deliveryNotes",
                        "Indiquez soit des bons de livraison, soit une commande, soit un devis.")
                .that(
                        deliveryNotes == null || !deliveryNotes.isEmpty(),
                        "deliveryNotes",
                        "Au moins un bon de livraison est attendu.")
                .that(
                        deliveryNotes == null || deliveryNotes.size() <= MOST_NOTES,
                        "deliveryNotes",
                        "Au plus {0} bons de livraison.",
                        MOST_NOTES)
                .that(
                        depositPercent == null || order != null,
                        "depositPercent",
                        "Un acompte se demande sur une commande.")
                .that(
                        depositPercent == null
                                || depositPercent.signum() > 0
                                        && depositPercent.compareTo(BigDecimal.valueOf(100)) <= 0,
                        "depositPercent",
                        "Un acompte est un pourcentage supérieur à 0, de 100 au plus.")
                .maxDecimals("depositPercent", depositPercent, 2)
                .orRefuse();
    }
}
