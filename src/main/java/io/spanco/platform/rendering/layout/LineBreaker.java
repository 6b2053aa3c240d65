package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.reader.Alignment;
import io.spanco.platform.rendering.reader.ParagraphFormat;
import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph's characters into lines of a given width and aligns them. */
final class LineBreaker {
    private static final double TOLERANCE = 0.01;

    private final Characters text;
    private final ParagraphFormat format;
    private final TabStops stops;
    private final double right;

    /** @param width from the left to the right margin, before the paragraph's indents */
    LineBreaker(Characters text, ParagraphFormat format, double width, double tabInterval) {
        this.text = text;
        this.format = format;
        this.stops = new TabStops(text, format, tabInterval);
        this.right = width - format.indents().right();
    }

    /** @param labelShift how far the first line's label begins before its indent */
    List<Line> lines(double labelShift) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        do {
            lines.add(line(start, indent(start, labelShift)));
            start = lines.get(lines.size() - 1).next();
        } while (start < text.count());
        if (start > 0 && text.code(start - 1) == Characters.BREAK) {
            lines.add(line(start, indent(start, labelShift)));
        }
        return lines;
    }

    private double indent(int start, double labelShift) {
        double left = format.indents().left();
        return start == 0 ? left + format.indents().firstLine() - labelShift : left;
    }

    private Line line(int start, double indent) {
        double x = indent;
        int lastBreak = -1;
        int lastTab = -1;
        int i = start;
        while (i < text.count() && text.code(i) != Characters.BREAK) {
            if (text.code(i) == Characters.TAB) {
                stops.place(i, x, right);
                lastTab = i;
            }
            boolean hangs = text.isSpace(i);
            if (!hangs && x + text.width(i) > right + TOLERANCE && i > start) {
                int next = lastBreak >= start ? lastBreak + 1 : i;
                return aligned(start, next, indent, lastTab, true);
            }
            x += text.width(i);
            if (text.mayBreakAfter(i)) {
                lastBreak = i;
            }
            i++;
        }
        int next = i < text.count() ? i + 1 : i;
        return aligned(start, next, indent, lastTab, false);
    }

    private Line aligned(int start, int next, double indent, int lastTab, boolean full) {
        int end = next;
        while (end > start && (text.isSpace(end - 1) || text.code(end - 1) == Characters.BREAK)) {
            end--;
        }
        double width = 0;
        int spaces = 0;
        int from = lastTab >= start && lastTab < end ? lastTab + 1 : start;
        for (int i = start; i < end; i++) {
            width += text.width(i);
            spaces += i >= from && text.isSpace(i) ? 1 : 0;
        }
        double room = Math.max(0, right - indent - width);
        Alignment alignment = format.alignment();
        double perSpace = alignment == Alignment.JUSTIFIED && full && spaces > 0 ? room / spaces : 0;
        double shift = switch (alignment) {
            case LEFT, JUSTIFIED -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
        return new Line(start, end, next, indent + shift, perSpace, from);
    }
}
