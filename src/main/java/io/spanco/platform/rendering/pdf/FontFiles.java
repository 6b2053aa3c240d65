package io.spanco.platform.rendering.pdf;

import io.spanco.platform.rendering.font.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The font files that one thread has opened; parsed fonts are not thread safe, so each thread has its own. */
public final class FontFiles {
    private final Map<Typeface, TrueTypeFont> open = new HashMap<>();

    TrueTypeFont file(Typeface face) {
        return open.computeIfAbsent(face, FontFiles::open);
    }

    private static TrueTypeFont open(Typeface face) {
        try {
            return face.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
