package io.spanco.demo;

import io.spanco.document.LineInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lines as the story's people type them, and what they change in those of an earlier revision. */
final class Lines {

    /** What is changed from one revision to the next. */
    interface Change extends UnaryOperator<List<LineInput>> {}

    private Lines() {}

    /** At the catalogue's price. */
    static LineInput line(String product, int quantity) {
        return line(product, quantity, null);
    }

    /** @param discount percent of the catalogue's price */
    static LineInput line(String product, int quantity, String discount) {
        return new LineInput(
                product,
                null,
                BigDecimal.valueOf(quantity),
                null,
                null,
                discount == null ? null : new BigDecimal(discount),
                null,
                null,
                null,
                null);
    }

    static Change add(String product, int quantity) {
        return lines -> Stream.concat(lines.stream(), Stream.of(line(product, quantity)))
                .toList();
    }

    static Change without(String product) {
        return lines ->
                lines.stream().filter(line -> !line.product().equals(product)).toList();
    }

    static Change quantity(String product, int quantity) {
        return lines -> lines.stream()
                .map(line -> line.product().equals(product)
                        ? with(line, BigDecimal.valueOf(quantity), line.discountPercent())
                        : line)
                .toList();
    }

    static Change discount(String product, String percent) {
        return lines -> lines.stream()
                .map(line ->
                        line.product().equals(product) ? with(line, line.quantity(), new BigDecimal(percent)) : line)
                .toList();
    }

    private static LineInput with(LineInput line, BigDecimal quantity, BigDecimal discount) {
        return new LineInput(
                line.product(),
                line.description(),
                quantity,
                line.unit(),
                line.unitPrice(),
                discount,
                line.vatRate(),
                line.vatExemption(),
                line.source(),
                null);
    }
}
