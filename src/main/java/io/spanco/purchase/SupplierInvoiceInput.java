package io.spanco.purchase;

import io.spanco.document.PartRequest;
import io.spanco.platform.error.Checks;
import java.time.LocalDate;
import java.util.List;

/**
 * A supplier's invoice as it was typed.
 *
 * @param number the supplier's own
 * @param lines of the supplier order; null for its own lines where it waits already, else for what {@link
 *     SupplierInvoiceLines} says
 * @param claimed null for what it claimed when it began to wait, else for what its lines come to
 */
public record SupplierInvoiceInput(String number, LocalDate date, List<PartRequest> lines, ClaimedAmounts claimed) {

    void check(LocalDate today) {
        Checks checks = new Checks()
                .name("number", number, "Indiquez le numéro de la facture du fournisseur.")
                .required("date", date, "Indiquez la date de la facture du fournisseur.")
                .day("date", date)
                .that(date == null || !date.isAfter(today), "date", "La date de la facture est à venir.");
        if (claimed != null) {
            claimed.check(checks);
        }
        checks.orRefuse();
    }
}
