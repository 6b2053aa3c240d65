package io.spanco.deal;

import java.math.BigDecimal;

/** Net sales less net purchases of a deal, in euros: what is hoped for, what is ordered, what is invoiced. */
public record Margin(Figure forecast, Figure committed, Figure actual) {

    public record Figure(BigDecimal sales, BigDecimal purchases, BigDecimal margin) {

        static Figure of(BigDecimal sales, BigDecimal purchases) {
            return new Figure(sales, purchases, sales.subtract(purchases));
        }
    }
}
