package io.spanco.platform.rendering.pdf;

import io.spanco.platform.rendering.layout.PageDrawing;
import io.spanco.platform.rendering.layout.PageDrawing.Area;
import io.spanco.platform.rendering.layout.PageDrawing.Glyphs;
import io.spanco.platform.rendering.layout.PageDrawing.Placed;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a page's content stream: backgrounds, pictures, lines and text, in that order. */
final class ContentWriter {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final int THOUSANDTHS = 1000;

    private final StringBuilder out = new StringBuilder(8192);
    private final PageDrawing page;
    private final Resources resources;
    private int color = -1;

    ContentWriter(PageDrawing page, Resources resources) {
        this.page = page;
        this.resources = resources;
    }

    byte[] write() {
        areas(page.backgrounds());
        for (Placed placed : page.pictures()) {
            picture(placed);
        }
        areas(page.lines());
        if (!page.texts().isEmpty()) {
            out.append("BT\n");
            texts(page.texts());
            out.append("ET\n");
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void areas(List<Area> areas) {
        for (Area area : areas) {
            color(area.color());
            number(area.x()).append(' ');
            number(page.height() - area.y() - area.height()).append(' ');
            number(area.width()).append(' ');
            number(area.height()).append(" re f\n");
        }
    }

    private void picture(Placed placed) {
        double width = placed.picture().width();
        double height = placed.picture().height();
        out.append("q ");
        number(width).append(" 0 0 ");
        number(height).append(' ');
        number(placed.x()).append(' ');
        number(page.height() - placed.y() - height).append(" cm /");
        out.append(resources.picture(placed.picture().data())).append(" Do Q\n");
    }

    private void texts(List<Glyphs> texts) {
        PageDrawing.Pen pen = null;
        double x = 0;
        double y = 0;
        for (Glyphs glyphs : texts) {
            color(glyphs.pen().color());
            String font = resources.font(glyphs.pen().face(), glyphs.codePoints());
            boolean same = pen != null
                    && pen.face() == glyphs.pen().face()
                    && pen.size() == glyphs.pen().size();
            if (!same) {
                out.append('/').append(font).append(' ');
                number(glyphs.pen().size()).append(" Tf ");
            }
            pen = glyphs.pen();
            double newX = rounded(glyphs.x());
            double newY = rounded(page.height() - glyphs.y());
            number(newX - x).append(' ');
            number(newY - y).append(" Td ");
            x = newX;
            y = newY;
            show(glyphs);
        }
    }

    private void show(Glyphs glyphs) {
        double[] extra = glyphs.extra();
        if (extra == null) {
            out.append('<');
            for (int glyph : glyphs.glyphs()) {
                hex(glyph);
            }
            out.append("> Tj\n");
            return;
        }
        out.append("[<");
        for (int i = 0; i < extra.length; i++) {
            hex(glyphs.glyphs()[i]);
            if (extra[i] != 0 && i + 1 < extra.length) {
                out.append('>');
                number(-extra[i] * THOUSANDTHS / glyphs.pen().size()).append('<');
            }
        }
        out.append(">] TJ\n");
    }

    private void hex(int glyph) {
        out.append(HEX[glyph >> 12 & 0xF])
                .append(HEX[glyph >> 8 & 0xF])
                .append(HEX[glyph >> 4 & 0xF])
                .append(HEX[glyph & 0xF]);
    }

    private void color(int rgb) {
        if (rgb == color) {
            return;
        }
        color = rgb;
        for (int shift = 16; shift >= 0; shift -= 8) {
            number((rgb >> shift & 0xFF) / 255.0).append(' ');
        }
        out.append("rg\n");
    }

    private static double rounded(double value) {
        return Math.round(value * THOUSANDTHS) / (double) THOUSANDTHS;
    }

    /** Writes a number with at most three decimals. */
    private StringBuilder number(double value) {
        long thousandths = Math.round(value * THOUSANDTHS);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / THOUSANDTHS);
        int rest = (int) (thousandths % THOUSANDTHS);
        if (rest > 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 > 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 > 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
        return out;
    }
}
