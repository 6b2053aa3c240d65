package io.spanco.platform.rendering.reader;

import java.math.BigInteger;
import org.docx4j.wml.BooleanDefaultTrue;

/** Converts the measures and switches of word processing documents. */
final class Units {
    private static final double TWIPS = 20;
    private static final double DRAWING_UNITS = 12700;

    private Units() {}

    static double twips(BigInteger value, double otherwise) {
        return value == null ? otherwise : value.intValue() / TWIPS;
    }

    static double drawing(long value) {
        return value / DRAWING_UNITS;
    }

    static boolean on(BooleanDefaultTrue flag, boolean otherwise) {
        return flag == null ? otherwise : flag.isVal();
    }

    /** A colour as red, green, blue; black for “auto”. */
    static int color(String hex) {
        return hex == null || hex.equals("auto") ? 0 : Integer.parseInt(hex, 16);
    }
}
