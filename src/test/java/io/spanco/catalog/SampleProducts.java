package io.spanco.catalog;

import java.math.BigDecimal;

/** Products with names, for the tests of every room; newly typed, to be added by the real service. */
public final class SampleProducts {

    /** Sold by the piece at 480,00 €, costs 310,00 €. */
    public static final ProductDetails OAK_TABLE = product("TABLE-CH", "Table en chêne", Unit.C62, "480", "310", "20");

    /** Sold by the hour at 55,00 €, costs 32,50 €. */
    public static final ProductDetails FITTING = product("POSE", "Pose sur site", Unit.HUR, "55", "32.50", "10");

    /** Sold by the metre at 3,125 €, at an unknown cost. */
    public static final ProductDetails SKIRTING = product("PLINTHE", "Plinthe sapin", Unit.MTR, "3.125", null, "20");

    private SampleProducts() {}

    public static ProductDetails product(
            String code, String name, Unit unit, String unitPrice, String cost, String vatRate) {
        return new ProductDetails(
                code,
                name,
                unit,
                new BigDecimal(unitPrice),
                cost == null ? null : new BigDecimal(cost),
                new BigDecimal(vatRate),
                null,
                unit == Unit.HUR ? ProductKind.SERVICE : ProductKind.GOODS,
                true);
    }
}
