package io.spanco.purchase;

import io.spanco.document.Amounts;
import io.spanco.platform.error.Checks;
import java.math.BigDecimal;

/**
 * What stands at the foot of a supplier's invoice, in euros, as it was typed.
 *
 * @param gross only to see that the other two were typed as they stand there; null when left out
 */
public record ClaimedAmounts(BigDecimal net, BigDecimal vat, BigDecimal gross) {

    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000");

    /** @return null when nothing was typed */
    public static ClaimedAmounts of(BigDecimal net, BigDecimal vat, BigDecimal gross) {
        return net == null && vat == null && gross == null ? null : new ClaimedAmounts(net, vat, gross);
    }

    void check(Checks checks) {
        checks.required("net", net, "Indiquez le total hors taxes de la facture.")
                .required("vat", vat, "Indiquez la TVA de la facture, 0 si elle n’en porte pas.");
        amount(checks, "net", net);
        amount(checks, "vat", vat);
        amount(checks, "gross", gross);
        checks.that(
                net == null || vat == null || gross == null || net.add(vat).compareTo(gross) == 0,
                "gross",
                "Le total TTC n’est pas la somme du total HT et de la TVA. Relisez les trois montants.");
    }

    private static void amount(Checks checks, String field, BigDecimal amount) {
        checks.maxDecimals(field, amount, 2)
                .that(amount == null || amount.signum() >= 0, field, "Le montant ne peut pas être négatif.")
                .that(amount == null || amount.compareTo(TOO_MUCH) < 0, field, "Ce montant n’est pas plausible.");
    }

    BigDecimal netInCents() {
        return Amounts.cents(net);
    }

    BigDecimal vatInCents() {
        return Amounts.cents(vat);
    }
}
