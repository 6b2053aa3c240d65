package io.spanco.receivable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What all customers owe together, in euros with VAT.
 *
 * @param vat the VAT in it
 * @param overdue what should be paid already, disputed or not
 * @param disputed what customers contest
 * @param disputes how many invoices they contest
 */
public record AgedTotals(
        long customers,
        long invoices,
        BigDecimal due,
        BigDecimal vat,
        BigDecimal overdue,
        BigDecimal disputed,
        long disputes,
        Map<Age, BigDecimal> byAge) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Part of the whole in per cent, without decimals; null when nothing is owed. */
    public BigDecimal share(BigDecimal amount) {
        return due.signum() == 0 ? null : amount.multiply(HUNDRED).divide(due, 0, RoundingMode.HALF_UP);
    }
}
