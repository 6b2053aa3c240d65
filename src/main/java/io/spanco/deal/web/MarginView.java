package io.spanco.deal.web;

import io.spanco.deal.Margin;
import io.spanco.deal.Margin.Figure;
import io.spanco.document.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The three margins on one scale.
 *
 * @param drift what purchases cost more (or less) than foreseen; null when nothing is bought yet or nothing changed
 */
record MarginView(List<Bar> bars, BigDecimal drift) {

    private static final BigDecimal FULL = new BigDecimal("100");

    /**
     * @param name key of its label
     * @param percent of the sales, null without sales
     * @param salesWidth percent of the largest amount, as are {@code purchasesWidth}
     */
    record Bar(String name, Figure figure, BigDecimal percent, BigDecimal salesWidth, BigDecimal purchasesWidth) {}

    static MarginView of(Margin margin) {
        BigDecimal largest = Stream.of(margin.forecast(), margin.committed(), margin.actual())
                .flatMap(figure -> Stream.of(figure.sales(), figure.purchases()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return new MarginView(
                List.of(
                        bar("forecast", margin.forecast(), largest),
                        bar("committed", margin.committed(), largest),
                        bar("actual", margin.actual(), largest)),
                drift(margin));
    }

    private static Bar bar(String name, Figure figure, BigDecimal largest) {
        return new Bar(
                name,
                figure,
                Amounts.percentage(figure.margin(), figure.sales()),
                width(figure.sales(), largest),
                width(figure.purchases(), largest));
    }

    private static BigDecimal width(BigDecimal amount, BigDecimal largest) {
        return amount.max(BigDecimal.ZERO).multiply(FULL).divide(largest, 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal drift(Margin margin) {
        BigDecimal bought = margin.committed().purchases();
        BigDecimal drift = bought.subtract(margin.forecast().purchases());
        return bought.signum() == 0 || drift.signum() <= 0 ? null : drift;
    }
}
