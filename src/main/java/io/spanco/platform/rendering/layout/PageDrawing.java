package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.font.Typeface;
import io.spanco.platform.rendering.reader.Inline.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn on one page, in points from its upper left corner. Backgrounds are kept apart from lines and text, so
 * that none ever covers a border of its neighbour.
 */
public final class PageDrawing {
    private static final double TOUCHING = 0.001;

    private final double width;
    private final double height;
    private final List<Area> backgrounds = new ArrayList<>();
    private final List<Area> lines = new ArrayList<>();
    private final List<Glyphs> texts = new ArrayList<>();
    private final List<Placed> pictures = new ArrayList<>();

    PageDrawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A filled rectangle. */
    public record Area(double x, double y, double width, double height, int color) {}

    /** @param size in points */
    public record Pen(Typeface face, double size, int color) {}

    /**
     * Characters of one font on one base line.
     *
     * @param extra points added after each glyph; null for none
     */
    public record Glyphs(double x, double y, Pen pen, int[] codePoints, int[] glyphs, double[] extra) {}

    /** A picture at its upper left corner. */
    public record Placed(Picture picture, double x, double y) {}

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Area> backgrounds() {
        return backgrounds;
    }

    public List<Area> lines() {
        return lines;
    }

    public List<Glyphs> texts() {
        return texts;
    }

    public List<Placed> pictures() {
        return pictures;
    }

    void background(double x, double y, double areaWidth, double areaHeight, int color) {
        backgrounds.add(new Area(x, y, areaWidth, areaHeight, color));
    }

    /** Draws a line; one that continues the line drawn before lengthens it. */
    void line(double x, double y, double areaWidth, double areaHeight, int color) {
        Area last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        boolean continues = last != null
                && last.color == color
                && Math.abs(last.y - y) < TOUCHING
                && Math.abs(last.height - areaHeight) < TOUCHING
                && x <= last.x + last.width + TOUCHING
                && x >= last.x;
        if (continues) {
            double right = Math.max(last.x + last.width, x + areaWidth);
            lines.set(lines.size() - 1, new Area(last.x, y, right - last.x, areaHeight, color));
        } else {
            lines.add(new Area(x, y, areaWidth, areaHeight, color));
        }
    }

    void text(Glyphs glyphs) {
        texts.add(glyphs);
    }

    void picture(Placed picture) {
        pictures.add(picture);
    }
}
