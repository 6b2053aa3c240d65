package io.spanco.statistics;

import java.math.BigDecimal;

/**
 * What the rows behind one key come to.
 *
 * @param count how many rows
 * @param sum of what the fact measures (days, revisions, purchases); null when it measures nothing, as the next three
 * @param mean one decimal
 * @param median one decimal
 * @param ninth nine of ten rows are at or below, one decimal
 * @param amount euros, net unless the fact says otherwise; null when the fact has none
 */
public record Figure(
        long count, BigDecimal sum, BigDecimal mean, BigDecimal median, BigDecimal ninth, BigDecimal amount) {

    public static final Figure NONE = new Figure(0, null, null, null, null, null);
}
