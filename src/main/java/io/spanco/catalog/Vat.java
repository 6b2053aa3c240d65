package io.spanco.catalog;

import io.spanco.platform.error.Checks;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The VAT of a product or a line: a rate of metropolitan France in percent, or 0 and why. The one place of these
 * rules. Equal values are equal records, so a document groups its lines by this.
 *
 * @param exemption set if and only if the rate is 0
 */
@Embeddable
public record Vat(
        @Column(name = "vat_rate") BigDecimal rate,

        @Column(name = "vat_exemption") @Enumerated(EnumType.STRING)
        VatExemption exemption) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Every rate there is, the usual one first, in the scale in which it is shown. */
    public static final List<BigDecimal> RATES = List.of(
            new BigDecimal("20"), new BigDecimal("10"), new BigDecimal("5.5"), new BigDecimal("2.1"), BigDecimal.ZERO);

    public static final Vat STANDARD = new Vat(RATES.get(0), null);

    /** Brings a known rate into its usual scale: 20.00 becomes 20. */
    public Vat {
        rate = known(rate).orElse(rate);
    }

    /**
     * Adds what is wrong with them at {@code prefix + "vatRate"} or {@code prefix + "vatExemption"}.
     *
     * @param prefix the path of the object that carries them, such as {@code "lines[0]."}, or nothing
     */
    public static void check(Checks checks, String prefix, BigDecimal rate, VatExemption exemption) {
        checks.required(prefix + "vatRate", rate, "Le taux de TVA manque.");
        if (rate == null) {
            return;
        }
        checks.that(known(rate).isPresent(), prefix + "vatRate", "Les taux de TVA sont 20, 10, 5,5, 2,1 et 0 %.");
        checks.that(
                rate.signum() != 0 || exemption != null,
                prefix + "vatExemption",
                "Au taux 0, indiquez pourquoi la TVA n’est pas due.");
        checks.that(
                rate.signum() == 0 || exemption == null,
                prefix + "vatExemption",
                "Un motif d’exonération ne va qu’avec le taux 0.");
    }

    /** The tax on a net amount, in euros and cents: once a rate of a document, not once a line (EN 16931, BR-CO-17). */
    public BigDecimal on(BigDecimal net) {
        return net.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** The category code of EN 16931 (BT-151): S, AE, K, G or E. */
    public String category() {
        return exemption == null ? "S" : exemption.category();
    }

    private static Optional<BigDecimal> known(BigDecimal rate) {
        return RATES.stream()
                .filter(known -> rate != null && known.compareTo(rate) == 0)
                .findFirst();
    }
}
