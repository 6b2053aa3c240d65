package io.spanco.platform.rendering.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code {{…}}} in the text of a paragraph.
 *
 * @param name the path that it names; empty for {@code {{else}}} and the closing marks
 * @param start offset of its first brace in the paragraph's text
 * @param end offset after its last brace
 */
record Mark(Kind kind, String name, int start, int end) {

    enum Kind {
        VALUE(""),
        EACH("#each"),
        IF("#if"),
        UNLESS("#unless"),
        ELSE("else"),
        END_EACH("/each"),
        END_IF("/if"),
        END_UNLESS("/unless");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        boolean opens() {
            return this == EACH || this == IF || this == UNLESS;
        }

        boolean closes() {
            return this == END_EACH || this == END_IF || this == END_UNLESS;
        }

        boolean closes(Kind opening) {
            return switch (this) {
                case END_EACH -> opening == EACH;
                case END_IF -> opening == IF;
                case END_UNLESS -> opening == UNLESS;
                default -> false;
            };
        }
    }

    private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern PATH = Pattern.compile("@?[A-Za-z]\\w*(\\.\\w+)*");

    /**
     * All marks of a paragraph's text, in order.
     *
     * @throws TemplateException if braces are left open, or hold something that is no mark
     */
    static List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = BRACES.matcher(text);
        int end = 0;
        while (matcher.find()) {
            refuseOpenBraces(text.substring(end, matcher.start()));
            end = matcher.end();
            marks.add(parse(matcher.group(1), matcher.start(), end));
        }
        refuseOpenBraces(text.substring(end));
        return marks;
    }

    private static void refuseOpenBraces(String text) {
        int braces = text.indexOf("{{");
        if (braces >= 0) {
            String words = text.substring(braces, Math.min(text.length(), braces + 40));
            throw new TemplateException("Accolades jamais refermées dans ce paragraphe : « {0} »", words);
        }
    }

    private static Mark parse(String inside, int start, int end) {
        String[] words = BLANKS.matcher(inside).replaceAll(" ").strip().split(" ");
        for (Kind kind : Kind.values()) {
            if (kind.word.equals(words[0]) && words.length == (kind.opens() ? 2 : 1)) {
                return new Mark(kind, kind.opens() ? path(words[1], inside) : "", start, end);
            }
        }
        if (words.length != 1) {
            throw unreadable(inside);
        }
        return new Mark(Kind.VALUE, path(words[0], inside), start, end);
    }

    private static String path(String word, String inside) {
        if (!PATH.matcher(word).matches()) {
            throw unreadable(inside);
        }
        return word;
    }

    private static TemplateException unreadable(String inside) {
        return new TemplateException(
                "La marque {{{0}}} ne se lit pas : un nom simple est attendu, ou #each, #if, #unless suivi d’un nom, ou else, /each, /if, /unless",
                inside);
    }

    /** The mark as it stands in the template. */
    String written() {
        String words = kind == Kind.VALUE ? name : name.isEmpty() ? kind.word : kind.word + " " + name;
        return "{{" + words + "}}";
    }
}
