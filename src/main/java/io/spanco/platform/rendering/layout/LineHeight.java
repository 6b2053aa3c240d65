package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.font.Typeface;
import io.spanco.platform.rendering.reader.ParagraphFormat.LineRule;
import io.spanco.platform.rendering.reader.ParagraphFormat.Spacing;
import io.spanco.platform.rendering.reader.TextFormat;
import io.spanco.platform.rendering.reader.TextFormat.Script;

/**
 * How high a line is and where its base line runs, both from its top.
 *
 * @param ascent of the highest character above the base line
 * @param descent of the lowest below it
 */
record LineHeight(double height, double baseLine, double ascent, double descent) {
    private static final double SUPER_RAISE = 0.33;
    private static final double SUB_RAISE = -0.08;

    /** The height of characters from start to end; an empty line has that of the paragraph's mark. */
    static LineHeight of(Characters text, int start, int end, TextFormat mark, Spacing spacing) {
        double ascent = 0;
        double descent = 0;
        double gap = 0;
        for (int i = start; i < end; i++) {
            if (i > start && text.format(i) == text.format(i - 1) && text.size(i) == text.size(i - 1)) {
                continue;
            }
            if (text.format(i) == null) {
                ascent = Math.max(ascent, text.picture(i).height());
                continue;
            }
            Typeface face = text.face(i);
            double raise = raise(text.format(i));
            ascent = Math.max(ascent, face.ascent() * text.size(i) + raise);
            descent = Math.max(descent, face.descent() * text.size(i) - raise);
            gap = Math.max(gap, face.gap() * text.size(i));
        }
        if (end <= start) {
            Typeface face = Typeface.of(mark.face());
            ascent = face.ascent() * mark.size();
            descent = face.descent() * mark.size();
            gap = face.gap() * mark.size();
        }
        return ruled(ascent, descent, gap, spacing);
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

    /** A multiple adds below, an exact height stands on its lower edge, a least height adds above. */
    private static LineHeight ruled(double ascent, double descent, double gap, Spacing spacing) {
        double natural = ascent + descent + gap;
        double wanted = spacing.line();
        if (spacing.rule() == LineRule.EXACT) {
            return new LineHeight(wanted, wanted - descent, ascent, descent);
        }
        if (spacing.rule() == LineRule.AT_LEAST) {
            double height = Math.max(natural, wanted);
            return new LineHeight(height, height - natural + ascent, ascent, descent);
        }
        double height = natural * wanted;
        return new LineHeight(height, ascent + Math.min(0, height - natural), ascent, descent);
    }
}
