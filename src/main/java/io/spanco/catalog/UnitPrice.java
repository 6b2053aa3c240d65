package io.spanco.catalog;

import io.spanco.platform.error.Checks;
import java.math.BigDecimal;

/** A price of one unit, net, in euros: never negative, six decimals at most, fewer than a million million. */
public final class UnitPrice {

    private static final int DECIMALS = 6;
    private static final int INTEGER_DIGITS = 12;

    private UnitPrice() {}

    /** @param price null is allowed */
    public static void check(Checks checks, String field, BigDecimal price) {
        if (price == null) {
            return;
        }
        checks.that(price.signum() >= 0, field, "Un prix ne peut pas être négatif.");
        checks.maxDecimals(field, price, DECIMALS);
        checks.that(
                price.precision() - price.scale() <= INTEGER_DIGITS,
                field,
                "Au plus {0} chiffres avant la virgule.",
                INTEGER_DIGITS);
    }

    /** With cents, and with as many further decimals as it needs: 1250 becomes 1250.00, 0.125000 becomes 0.125. */
    public static BigDecimal tidy(BigDecimal price) {
        if (price == null) {
            return null;
        }
        BigDecimal stripped = price.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }
}
