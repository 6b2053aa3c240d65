package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.font.Face;
import io.spanco.platform.rendering.font.Family;
import io.spanco.platform.rendering.font.Typeface;
import io.spanco.platform.rendering.reader.Inline;
import io.spanco.platform.rendering.reader.TextFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A paragraph's characters in a row, each with its glyph, font and width. Breaks, tabs and pictures count as one. */
final class Characters {
    static final int TAB = '\t';
    static final int BREAK = '\n';
    static final int PICTURE = 0xFFFC;
    static final int NO_BREAK_SPACE = 0xA0;
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;
    private static final int NO_BREAK_HYPHEN = 0x2011;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final double SMALL_CAPITALS = 0.8;
    private static final double SCRIPT = 0.58;

    private final Warnings warnings;
    private final Map<Integer, Inline.Picture> pictures = new HashMap<>();
    private final Map<Integer, Character> leaders = new HashMap<>();
    private int count;
    private int[] codes = new int[64];
    private int[] glyphs = new int[64];
    private double[] sizes = new double[64];
    private double[] widths = new double[64];
    private Typeface[] faces = new Typeface[64];
    private TextFormat[] formats = new TextFormat[64];

    Characters(Warnings warnings) {
        this.warnings = warnings;
    }

    void add(Inline inline, PageNumbers numbers) {
        if (inline instanceof Inline.Text text) {
            addText(text.text(), text.format());
        } else if (inline instanceof Inline.Tab tab) {
            addMark(TAB, tab.format());
        } else if (inline instanceof Inline.LineBreak lineBreak) {
            addMark(BREAK, lineBreak.format());
        } else if (inline instanceof Inline.PageNumber number) {
            addText(Integer.toString(number.total() ? numbers.total() : numbers.current()), number.format());
        } else if (inline instanceof Inline.Picture picture) {
            pictures.put(count, picture);
            append(PICTURE, 0, null, null);
            widths[count - 1] = picture.width();
        } else {
            throw new IllegalStateException("A page break within a paragraph");
        }
    }

    void addMark(int mark, TextFormat format) {
        append(mark, 0, Typeface.of(format.face()), format);
        sizes[count - 1] = format.size();
    }

    void addText(String text, TextFormat format) {
        text.codePoints().filter(code -> code != SOFT_HYPHEN).forEach(code -> addCharacter(code, format));
    }

    private void addCharacter(int code, TextFormat format) {
        TextFormat.Variant variant = format.variant();
        if (code == TAB || code == BREAK) {
            addMark(code, format);
            return;
        }
        int shown = variant.capitals() || variant.smallCapitals() ? Character.toUpperCase(code) : code;
        double size = format.size();
        if (variant.smallCapitals() && shown != code) {
            size *= SMALL_CAPITALS;
        }
        if (variant.script() != TextFormat.Script.BASELINE) {
            size *= SCRIPT;
        }
        addGlyph(shown == NARROW_NO_BREAK_SPACE ? NO_BREAK_SPACE : shown, size, format);
    }

    private void addGlyph(int code, double size, TextFormat format) {
        Typeface face = Typeface.of(format.face());
        int shown = code;
        if (face.glyph(shown) == 0) {
            Face other = format.face().withFamily(Family.SANS);
            if (code == NO_BREAK_HYPHEN) {
                shown = '-';
            } else if (Typeface.of(other).glyph(code) != 0) {
                face = Typeface.of(other);
            } else {
                warnings.missing(code);
                shown = '?';
            }
        }
        append(code == NO_BREAK_HYPHEN ? code : shown, face.glyph(shown), face, format);
        sizes[count - 1] = size;
        widths[count - 1] = face.advance(face.glyph(shown)) * size + format.spacing();
    }

    private void append(int code, int glyph, Typeface face, TextFormat format) {
        if (count == codes.length) {
            grow();
        }
        codes[count] = code;
        glyphs[count] = glyph;
        faces[count] = face;
        formats[count] = format;
        count++;
    }

    private void grow() {
        int length = count * 2;
        codes = Arrays.copyOf(codes, length);
        glyphs = Arrays.copyOf(glyphs, length);
        sizes = Arrays.copyOf(sizes, length);
        widths = Arrays.copyOf(widths, length);
        faces = Arrays.copyOf(faces, length);
        formats = Arrays.copyOf(formats, length);
    }

    int count() {
        return count;
    }

    int code(int index) {
        return codes[index];
    }

    /** The character that the drawn glyph stands for in the font. */
    int drawnCode(int index) {
        return codes[index] == NO_BREAK_HYPHEN && glyphs[index] == faces[index].glyph('-') ? '-' : codes[index];
    }

    int glyph(int index) {
        return glyphs[index];
    }

    double size(int index) {
        return sizes[index];
    }

    double width(int index) {
        return widths[index];
    }

    /** Gives a tab its width and the character that fills it, 0 for none. */
    void tab(int index, double width, char leader) {
        widths[index] = width;
        leaders.put(index, leader);
    }

    char leader(int index) {
        return leaders.getOrDefault(index, (char) 0);
    }

    Typeface face(int index) {
        return faces[index];
    }

    /** The format of a character; null for a picture. */
    TextFormat format(int index) {
        return formats[index];
    }

    Inline.Picture picture(int index) {
        return pictures.get(index);
    }

    boolean isSpace(int index) {
        return codes[index] == ' ';
    }

    /** Whether a line may end after this character. */
    boolean mayBreakAfter(int index) {
        if (index + 1 >= count) {
            return true;
        }
        int code = codes[index];
        int next = codes[index + 1];
        if (next == ' ' || next == BREAK) {
            return false;
        }
        return switch (code) {
            case ' ', TAB -> true;
            case '-', 0x2010 ->
                Character.isLetter(next) && index > 0 && codes[index - 1] != ' ' && codes[index - 1] != NO_BREAK_SPACE;
            case 0x2013, 0x2014 -> Character.isLetterOrDigit(next);
            case 0x200B -> true;
            default -> next == TAB || next == PICTURE && code != NO_BREAK_SPACE;
        };
    }
}
