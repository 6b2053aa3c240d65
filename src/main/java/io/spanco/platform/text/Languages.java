package io.spanco.platform.text;

import java.util.Locale;

/** The languages that the product speaks: French, and English for whoever chose it. */
public final class Languages {

    private Languages() {}

    public static boolean isEnglish(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
