package io.spanco.quote.web;

import io.spanco.document.DocumentLine;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The content of a draft as it stands, in the shape in which the editor sends its own.
 *
 * @param by full name of who saved it last
 * @param at when, as a page says it
 */
record CurrentContent(
        long version,
        String by,
        String at,
        QuoteKind kind,
        LocalDate validUntil,
        LocalDate deadline,
        List<Line> lines) {

    record Line(
            String product,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal vatRate,
            String vatExemption,
            Long source) {

        static Line of(DocumentLine line) {
            return new Line(
                    line.productCode(),
                    line.description(),
                    line.quantity(),
                    line.unit().name(),
                    line.unitPrice(),
                    line.discountPercent(),
                    line.vat().rate(),
                    line.vat().exemption() == null
                            ? null
                            : line.vat().exemption().name(),
                    line.sourceLineId());
        }
    }

    static CurrentContent of(Quote quote, String by, String at) {
        return new CurrentContent(
                quote.version(),
                by,
                at,
                quote.kind(),
                quote.validUntil(),
                quote.deadline(),
                quote.lines().stream().map(Line::of).toList());
    }
}
