package io.spanco.document;

import io.spanco.catalog.Vat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Amounts in euros with two decimals, rounded as EN 16931 wants: a line's net half up, VAT once a rate on the sum of its
 * nets (BR-CO-10 to BR-CO-16, BR-S-08), never a sum of rounded VATs.
 */
public final class Amounts {

    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Amounts() {}

    /** Half up to cents. */
    public static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * Net of a line (BT-131): quantity × unit price less its rounded discount.
     *
     * @param discountPercent 0 to 100
     */
    public static BigDecimal lineNet(BigDecimal quantity, BigDecimal unitPrice, BigDecimal discountPercent) {
        BigDecimal gross = quantity.multiply(unitPrice);
        return cents(gross.subtract(percentOf(gross, discountPercent)));
    }

    /** @param percent of the amount, rounded half up to cents */
    public static BigDecimal percentOf(BigDecimal amount, BigDecimal percent) {
        return cents(amount.multiply(percent).divide(HUNDRED));
    }

    /** A percentage with two decimals; null when the whole is zero. */
    public static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Totals over lines; empty lines make zeros. */
    public static Totals totals(Collection<DocumentLine> lines) {
        Map<Vat, BigDecimal> netByVat = new LinkedHashMap<>();
        lines.forEach(line -> netByVat.merge(line.vat(), line.net(), BigDecimal::add));
        return Totals.of(netByVat);
    }

    /** Totals over parts of lines. @param parts units by line id; a line that is not named has none */
    public static Totals totals(Collection<DocumentLine> lines, Map<Long, BigDecimal> parts) {
        Map<Vat, BigDecimal> netByVat = new LinkedHashMap<>();
        lines.forEach(line -> netByVat.merge(
                line.vat(),
                lineNet(parts.getOrDefault(line.id(), BigDecimal.ZERO), line.unitPrice(), line.discountPercent()),
                BigDecimal::add));
        return Totals.of(netByVat);
    }
}
