package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.reader.ParagraphFormat;
import io.spanco.platform.rendering.reader.ParagraphFormat.TabKind;
import io.spanco.platform.rendering.reader.ParagraphFormat.TabStop;

/** Finds how wide a tab is: to the paragraph's own stops, then its hanging indent, then the regular ones. */
final class TabStops {
    private static final double NEAR = 0.05;

    private final Characters text;
    private final ParagraphFormat format;
    private final double interval;

    TabStops(Characters text, ParagraphFormat format, double interval) {
        this.text = text;
        this.format = format;
        this.interval = interval;
    }

    /** Sets the width of the tab at an index when it begins at x; right, centre and decimal stops look ahead. */
    void place(int index, double x, double right) {
        TabStop stop = next(x);
        text.tab(index, width(stop, index, x, right), stop.leader());
    }

    private double width(TabStop stop, int index, double x, double right) {
        double ahead = switch (stop.kind()) {
            case LEFT -> 0;
            case RIGHT -> segment(index + 1, false);
            case CENTER -> segment(index + 1, false) / 2;
            case DECIMAL -> segment(index + 1, true);
        };
        double end = stop.position() - ahead;
        if (stop.kind() != TabKind.LEFT) {
            end = Math.min(end, Math.max(x, right - segment(index + 1, false)));
        }
        return Math.max(0, end - x);
    }

    /** The stop that a tab at x goes to. */
    private TabStop next(double x) {
        double left = format.indents().left();
        boolean hanging = format.indents().firstLine() < 0 && left > x + NEAR;
        for (TabStop stop : format.tabs()) {
            if (stop.position() > x + NEAR && !(hanging && left < stop.position())) {
                return stop;
            }
        }
        double regular = (Math.floor((x + NEAR) / interval) + 1) * interval;
        return new TabStop(hanging ? left : regular, TabKind.LEFT, (char) 0);
    }

    private double segment(int start, boolean toComma) {
        double width = 0;
        for (int i = start; i < text.count(); i++) {
            int code = text.code(i);
            if (code == Characters.TAB || code == Characters.BREAK || toComma && code == ',') {
                break;
            }
            width += text.width(i);
        }
        return width;
    }
}
