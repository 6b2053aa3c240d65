package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.font.Typeface;
import io.spanco.platform.rendering.layout.PageDrawing.Glyphs;
import io.spanco.platform.rendering.layout.PageDrawing.Pen;
import io.spanco.platform.rendering.layout.PageDrawing.Placed;
import io.spanco.platform.rendering.reader.TextFormat;
import java.util.Arrays;

/** Draws the characters of a line, in runs of one format each. */
final class LinePainter {
    private static final double STRIKE = 0.28;

    private final Characters text;
    private final PageDrawing page;

    LinePainter(Characters text, PageDrawing page) {
        this.text = text;
        this.page = page;
    }

    void paint(Line line, double left, double top, LineHeight height) {
        double x = left + line.x();
        int i = line.start();
        while (i < line.end()) {
            int end = runEnd(i, line.end());
            double width = 0;
            for (int k = i; k < end; k++) {
                width += text.width(k) + stretch(k, line);
            }
            paintRun(i, end, line, new Place(x, top, width, height));
            x += width;
            i = end;
        }
    }

    /** Where a run stands. */
    private record Place(double x, double top, double width, LineHeight line) {
        private double baseLine() {
            return top + line.baseLine();
        }
    }

    private int runEnd(int start, int limit) {
        int end = start + 1;
        if (isMark(start)) {
            return end;
        }
        while (end < limit
                && !isMark(end)
                && text.format(end) == text.format(start)
                && text.face(end) == text.face(start)
                && text.size(end) == text.size(start)) {
            end++;
        }
        return end;
    }

    private boolean isMark(int index) {
        return text.code(index) == Characters.TAB || text.format(index) == null;
    }

    private double stretch(int index, Line line) {
        return index >= line.stretchFrom() && text.isSpace(index) ? line.perSpace() : 0;
    }

    private void paintRun(int start, int end, Line line, Place place) {
        TextFormat format = text.format(start);
        if (format == null) {
            var picture = text.picture(start);
            page.picture(new Placed(picture, place.x(), place.baseLine() - picture.height()));
            return;
        }
        decorate(format, text.face(start), text.size(start), place);
        if (text.code(start) != Characters.TAB) {
            page.text(glyphs(start, end, line, place));
        } else if (text.leader(start) != 0) {
            paintLeader(start, place);
        }
    }

    private Glyphs glyphs(int start, int end, Line line, Place place) {
        TextFormat format = text.format(start);
        int[] codes = new int[end - start];
        int[] glyphs = new int[end - start];
        double[] extra = new double[end - start];
        boolean adjusted = false;
        for (int i = start; i < end; i++) {
            codes[i - start] = text.drawnCode(i);
            glyphs[i - start] = text.glyph(i);
            extra[i - start] = format.spacing() + stretch(i, line);
            adjusted |= extra[i - start] != 0;
        }
        Pen pen = new Pen(text.face(start), text.size(start), format.color());
        double y = place.baseLine() - LineHeight.raise(format);
        return new Glyphs(place.x(), y, pen, codes, glyphs, adjusted ? extra : null);
    }

    private void decorate(TextFormat format, Typeface face, double size, Place place) {
        TextFormat.Decoration decoration = format.decoration();
        double y = place.baseLine() - LineHeight.raise(format);
        if (decoration.background() != null) {
            double top = y - face.ascent() * size;
            double height = (face.ascent() + face.descent()) * size;
            page.background(place.x(), top, place.width(), height, decoration.background());
        }
        double thickness = face.thickness() * size;
        if (decoration.underline()) {
            page.line(place.x(), y + face.underline() * size, place.width(), thickness, format.color());
        }
        if (decoration.strike()) {
            page.line(place.x(), y - STRIKE * size, place.width(), thickness, format.color());
        }
    }

    /** Fills a tab with as many of its leader as fit. */
    private void paintLeader(int index, Place place) {
        Pen pen = new Pen(text.face(index), text.size(index), text.format(index).color());
        int glyph = pen.face().glyph(text.leader(index));
        int count = (int) (place.width() / (pen.face().advance(glyph) * pen.size()));
        if (count > 0) {
            int[] codes = new int[count];
            int[] glyphs = new int[count];
            Arrays.fill(codes, text.leader(index));
            Arrays.fill(glyphs, glyph);
            page.text(new Glyphs(place.x(), place.baseLine(), pen, codes, glyphs, null));
        }
    }
}
