package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.font.Typeface;
import io.spanco.platform.rendering.reader.ParagraphFormat.LineRule;
import io.spanco.platform.rendering.reader.ParagraphFormat.Spacing;
import io.spanco.platform.rendering.reader.TextFormat;
import io.spanco.platform.rendering.reader.TextFormat.Script;

/**
 * How high a line is and where its base line runs, both from its top.
 */
record LineHeight(double height, double baseLine) {
    private static final double SUPER_RAISE = 0.33;
    private static final double SUB_RAISE = -0.08;

    /** The height of characters from start to end; an empty line has that of the paragraph's mark. */
    static LineHeight of(Characters text, int start, int end, TextFormat mark, Spacing spacing) {
        Extent extent = new Extent();
        double picture = 0;
        for (int i = start; i < end; i++) {
            if (text.format(i) == null) {
                picture = Math.max(picture, text.picture(i).height());
            } else if (i == start || text.format(i) != text.format(i - 1) || text.size(i) != text.size(i - 1)) {
                extent.add(text.face(i), text.size(i), raise(text.format(i)));
            }
        }
        if (extent.natural() > 0) {
            return ruled(extent, picture, extent.natural(), spacing);
        }
        Extent empty = new Extent();
        empty.add(Typeface.of(mark.face()), mark.size(), 0);
        return ruled(picture > 0 ? extent : empty, picture, empty.natural(), spacing);
    }

    /** How far characters reach above and below the base line, and the gap that their fonts ask for. */
    private static final class Extent {
        private double ascent;
        private double descent;
        private double gap;

        private void add(Typeface face, double size, double raise) {
            ascent = Math.max(ascent, face.ascent() * size + raise);
            descent = Math.max(descent, face.descent() * size - raise);
            gap = Math.max(gap, face.gap() * size);
        }

        private double natural() {
            return ascent + descent + gap;
        }
    }

    /** How far characters stand above the base line. */
    static double raise(TextFormat format) {
        Script script = format.variant().script();
        double own = format.raise();
        return switch (script) {
            case BASELINE -> own;
            case SUPER -> own + format.size() * SUPER_RAISE;
            case SUB -> own + format.size() * SUB_RAISE;
        };
    }

    /**
     * A multiple adds below and counts the text only, an exact height stands on its lower edge, a least height adds
     * above.
     */
    private static LineHeight ruled(Extent text, double picture, double textHeight, Spacing spacing) {
        double ascent = Math.max(text.ascent, picture);
        double natural = ascent + text.descent + text.gap;
        double wanted = spacing.line();
        if (spacing.rule() == LineRule.EXACT) {
            return new LineHeight(wanted, wanted - text.descent);
        }
        if (spacing.rule() == LineRule.AT_LEAST) {
            double height = Math.max(natural, wanted);
            return new LineHeight(height, height - natural + ascent);
        }
        double added = (wanted - 1) * textHeight;
        return new LineHeight(natural + added, ascent + Math.min(0, added));
    }
}
