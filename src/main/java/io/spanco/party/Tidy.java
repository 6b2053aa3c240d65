package io.spanco.party;

import java.util.regex.Pattern;

/** How typed text is kept: without the blanks around it, and null rather than empty. */
final class Tidy {

    private static final Pattern BLANKS = Pattern.compile("^[ \\u00A0\\u202F]+|[ \\u00A0\\u202F]+$");
    private static final Pattern SEPARATORS = Pattern.compile("[ \\u00A0\\u202F.\\-]");

    private Tidy() {}

    /** Takes spaces off both ends; line breaks stay, for the checks to refuse. */
    static String text(String typed) {
        if (typed == null) {
            return null;
        }
        String text = BLANKS.matcher(typed).replaceAll("");
        return text.isEmpty() ? null : text;
    }

    /** An identifier without the spaces, dots and hyphens that people group it with. */
    static String identifier(String typed) {
        String text = text(typed);
        return text == null ? null : text(SEPARATORS.matcher(text).replaceAll(""));
    }
}
