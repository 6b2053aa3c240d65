package io.spanco.deal.web;

import io.spanco.deal.Margin;
import io.spanco.deal.Margin.Figure;
import io.spanco.deal.Margins.UnknownCosts;
import io.spanco.document.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The three margins on one scale.
 *
 * @param drift what purchases cost more (or less) than foreseen; null when nothing is bought yet, when nothing changed
 *     and when the costs foreseen are not all known
 * @param unknown lines of the forecast without a cost
 * @param known forecast margin of the other lines; null when there is none
 */
record MarginView(List<Bar> bars, BigDecimal drift, UnknownCosts unknown, BigDecimal known) {

    private static final BigDecimal FULL = new BigDecimal("100");

    /**
     * @param name key of its label
     * @param margin null when a cost is unknown
     * @param percent of the sales, null without sales and when a cost is unknown
     * @param salesWidth percent of the largest amount, as are {@code purchasesWidth}
     */
    record Bar(
            String name,
            Figure figure,
            BigDecimal margin,
            BigDecimal percent,
            BigDecimal salesWidth,
            BigDecimal purchasesWidth) {}

    static MarginView of(Margin margin, UnknownCosts unknown) {
        boolean allKnown = unknown.lines() == 0;
        Figure forecast = margin.forecast();
        BigDecimal largest = Stream.of(margin.forecast(), margin.committed(), margin.actual())
                .flatMap(figure -> Stream.of(figure.sales(), figure.purchases()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return new MarginView(
                List.of(
                        bar("forecast", forecast, allKnown, largest),
                        bar("committed", margin.committed(), true, largest),
                        bar("actual", margin.actual(), true, largest)),
                allKnown ? drift(margin) : null,
                unknown,
                forecast.sales().compareTo(unknown.sales()) == 0
                        ? null
                        : forecast.margin().subtract(unknown.sales()));
    }

    private static Bar bar(String name, Figure figure, boolean known, BigDecimal largest) {
        return new Bar(
                name,
                figure,
                known ? figure.margin() : null,
                known ? Amounts.percentage(figure.margin(), figure.sales()) : null,
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
