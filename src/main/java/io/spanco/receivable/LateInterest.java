package io.spanco.receivable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Penalties of late payment: due of right from the day after the due date, without any reminder (C. com. L441-10 II). */
final class LateInterest {

    private static final BigDecimal YEAR = new BigDecimal("36500");

    private LateInterest() {}

    /**
     * Amount due × rate × days / 365.
     *
     * @param due with VAT, in euros
     * @param percentAYear such as 12.15
     * @param days since the due date; none before
     * @return euros and cents
     */
    static BigDecimal on(BigDecimal due, BigDecimal percentAYear, long days) {
        return due.multiply(percentAYear)
                .multiply(BigDecimal.valueOf(Math.max(0, days)))
                .divide(YEAR, 2, RoundingMode.HALF_UP);
    }
}
