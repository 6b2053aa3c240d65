package io.spanco.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * A line as it is answered to a program.
 *
 * @param line position from 1, used by deliveries and receipts
 * @param product id of the product, absent for a free line
 * @param cost of one unit of a free line, for who may see it where it can be written again; absent elsewhere
 * @param delivered units on notes that are not cancelled; absent where nothing is delivered
 * @param invoiced units invoiced; absent likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineAnswer(
        int line,
        Long product,
        String productCode,
        String description,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        BigDecimal vatRate,
        String vatExemption,
        BigDecimal net,
        BigDecimal cost,
        BigDecimal delivered,
        BigDecimal invoiced) {

    public static LineAnswer of(DocumentLine line) {
        return of(line, null, null, null);
    }

    public static LineAnswer withCost(DocumentLine line) {
        return of(line, LineInput.typedCost(line), null, null);
    }

    public static LineAnswer of(DocumentLine line, BigDecimal delivered, BigDecimal invoiced) {
        return of(line, null, delivered, invoiced);
    }

    private static LineAnswer of(DocumentLine line, BigDecimal cost, BigDecimal delivered, BigDecimal invoiced) {
        return new LineAnswer(
                line.position(),
                line.productId(),
                line.productCode(),
                line.description(),
                plain(line.quantity()),
                line.unit().name(),
                plain(line.unitPrice()),
                plain(line.discountPercent()),
                plain(line.vat().rate()),
                line.vat().exemption() == null ? null : line.vat().exemption().name(),
                line.net(),
                cost == null ? null : plain(cost),
                delivered == null ? null : plain(delivered),
                invoiced == null ? null : plain(invoiced));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
