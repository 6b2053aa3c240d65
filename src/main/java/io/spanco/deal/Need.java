package io.spanco.deal;

import io.spanco.platform.error.Checks;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The need as the discussion brought it out.
 *
 * @param budget net in euros, null when unknown
 * @param decisionDate null when unknown
 */
public record Need(String need, BigDecimal budget, LocalDate decisionDate) {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");

    void check() {
        new Checks()
                .required("need", need, "Le besoin du client est à renseigner.")
                .text("need", need)
                .that(
                        budget == null || (budget.signum() >= 0 && budget.compareTo(LARGEST) <= 0),
                        "budget",
                        "Le budget est un montant positif.")
                .day("decisionDate", decisionDate)
                .maxDecimals("budget", budget, 2)
                .orRefuse();
    }
}
