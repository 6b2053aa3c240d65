package io.spanco.accounting;

import io.spanco.catalog.ProductKind;
import io.spanco.catalog.Vat;
import java.math.BigDecimal;

/**
 * The net of a document's lines of one kind at one rate.
 *
 * @param deposit whether they ask for a deposit or deduct one
 */
record FactLine(ProductKind kind, boolean deposit, Vat vat, BigDecimal net) {}
