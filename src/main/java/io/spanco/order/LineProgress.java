package io.spanco.order;

import java.math.BigDecimal;

/**
 * How far a line of an order is honoured, in the line's unit.
 *
 * @param line position from 1
 * @param prepared on delivery notes that are not cancelled, confirmed or not
 * @param delivered on confirmed delivery notes
 * @param invoiced on issued invoices, deposits not counted
 */
public record LineProgress(
        long lineId, int line, BigDecimal ordered, BigDecimal prepared, BigDecimal delivered, BigDecimal invoiced) {

    /** What no delivery note carries yet; never negative. */
    public BigDecimal left() {
        return ordered.subtract(prepared).max(BigDecimal.ZERO);
    }
}
