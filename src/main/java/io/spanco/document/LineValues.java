package io.spanco.document;

import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import java.math.BigDecimal;

/**
 * What a line is made of, checked.
 *
 * @param dealNumber the deal that the line belongs to: a document may serve several
 * @param sourceLineId the line of the parent document that it takes up, or null
 * @param quantity at most 4 decimals; negative only on a deducted deposit
 * @param unitPrice euros, at most 6 decimals
 * @param discountPercent 0 to 100
 * @param unitCost euros, null when unknown
 */
public record LineValues(
        String dealNumber,
        Long sourceLineId,
        Long productId,
        String productCode,
        String description,
        BigDecimal quantity,
        Unit unit,
        BigDecimal unitPrice,
        BigDecimal discountPercent,
        Vat vat,
        BigDecimal unitCost) {}
