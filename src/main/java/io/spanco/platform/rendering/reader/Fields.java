package io.spanco.platform.rendering.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.docx4j.wml.FldChar;

/** Follows the beginnings and ends of fields through the runs: page numbers are ours, other results are kept. */
final class Fields {
    private final Deque<Field> open = new ArrayDeque<>();

    /** The fields whose value the renderer knows. */
    enum Kind {
        PAGE,
        PAGES,
        OTHER
    }

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean resulting;
    }

    void instruction(String text) {
        if (!open.isEmpty()) {
            open.peek().instruction.append(text);
        }
    }

    /** Takes note of a field's mark and tells which value stands here; OTHER for none of ours. */
    Kind mark(FldChar mark) {
        switch (mark.getFldCharType()) {
            case BEGIN -> open.push(new Field());
            case SEPARATE -> {
                if (!open.isEmpty()) {
                    open.peek().resulting = true;
                    return hiddenAbove() ? Kind.OTHER : kind(open.peek());
                }
            }
            case END -> {
                Field ended = open.poll();
                if (ended != null && !ended.resulting && !hidden()) {
                    return kind(ended);
                }
            }
        }
        return Kind.OTHER;
    }

    private boolean hiddenAbove() {
        return open.stream().skip(1).anyMatch(Fields::hides);
    }

    /** Whether text here is an instruction, or a result that is replaced. */
    boolean hidden() {
        return open.stream().anyMatch(Fields::hides);
    }

    private static boolean hides(Field field) {
        return !field.resulting || kind(field) != Kind.OTHER;
    }

    private static Kind kind(Field field) {
        return kind(field.instruction.toString());
    }

    static Kind kind(String instruction) {
        String[] words = instruction.strip().toUpperCase(Locale.ROOT).split("\\s+");
        return switch (words[0]) {
            case "PAGE" -> Kind.PAGE;
            case "NUMPAGES", "SECTIONPAGES" -> Kind.PAGES;
            default -> Kind.OTHER;
        };
    }
}
