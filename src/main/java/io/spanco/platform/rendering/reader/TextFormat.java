package io.spanco.platform.rendering.reader;

import io.spanco.platform.rendering.font.Face;
import io.spanco.platform.rendering.font.Family;

/**
 * How characters are set.
 *
 * @param size in points, before small capitals and super- or subscript take their share
 * @param spacing points added after each character
 * @param raise points above the base line
 */
public record TextFormat(
        Face face, double size, int color, Decoration decoration, Variant variant, double spacing, double raise) {

    static final TextFormat DEFAULT = new TextFormat(
            new Face(Family.SERIF, false, false),
            10,
            0,
            new Decoration(false, false, null),
            new Variant(false, false, Script.BASELINE, false),
            0,
            0);

    /** @param background colour behind the characters, null for none */
    public record Decoration(boolean underline, boolean strike, Integer background) {}

    public record Variant(boolean capitals, boolean smallCapitals, Script script, boolean hidden) {}

    public enum Script {
        BASELINE,
        SUPER,
        SUB
    }
}
