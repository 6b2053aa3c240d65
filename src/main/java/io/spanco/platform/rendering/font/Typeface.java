package io.spanco.platform.rendering.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The measures of one font file, immutable and shared between threads. All measures are fractions of the font size.
 */
public final class Typeface {
    private static final Map<Face, Typeface> LOADED = new ConcurrentHashMap<>();

    private final Face face;
    private final byte[] file;
    private final short[] glyphs = new short[0x10000];
    private final float[] advances;
    private final Measures measures;

    private record Measures(double ascent, double descent, double gap, double underline, double thickness) {}

    private Typeface(Face face) {
        this.face = face;
        this.file = read(face.resource());
        try (TrueTypeFont font = open()) {
            double em = font.getUnitsPerEm();
            this.advances = advances(font, em);
            this.measures = measures(font, em);
            CmapLookup characters = font.getUnicodeCmapLookup();
            for (int code = ' '; code < glyphs.length; code++) {
                glyphs[code] = (short) characters.getGlyphId(code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The measures of a face, read once. */
    public static Typeface of(Face face) {
        return LOADED.computeIfAbsent(face, Typeface::new);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font file missing from the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] advances(TrueTypeFont font, double em) throws IOException {
        float[] widths = new float[font.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < widths.length; glyph++) {
            widths[glyph] = (float) (font.getAdvanceWidth(glyph) / em);
        }
        return widths;
    }

    private static Measures measures(TrueTypeFont font, double em) throws IOException {
        var lines = font.getHorizontalHeader();
        var post = font.getPostScript();
        return new Measures(
                lines.getAscender() / em,
                -lines.getDescender() / em,
                lines.getLineGap() / em,
                -post.getUnderlinePosition() / em,
                post.getUnderlineThickness() / em);
    }

    /** Opens the font file anew: the parsed font is not thread safe, so each thread opens its own. */
    public TrueTypeFont open() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    public Face face() {
        return face;
    }

    /** The glyph of a character, 0 when the font has none. */
    public int glyph(int codePoint) {
        return codePoint < glyphs.length ? glyphs[codePoint] & 0xFFFF : 0;
    }

    public double advance(int glyph) {
        return advances[glyph];
    }

    public double ascent() {
        return measures.ascent();
    }

    public double descent() {
        return measures.descent();
    }

    /** The space that the font asks for between two of its lines. */
    public double gap() {
        return measures.gap();
    }

    /** How far below the base line an underline starts. */
    public double underline() {
        return measures.underline();
    }

    public double thickness() {
        return measures.thickness();
    }
}
