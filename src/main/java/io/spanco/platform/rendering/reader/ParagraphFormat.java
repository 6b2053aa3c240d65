package io.spanco.platform.rendering.reader;

import java.util.List;

/** How a paragraph is set. */
public record ParagraphFormat(
        Indents indents,
        Spacing spacing,
        Keep keep,
        Alignment alignment,
        List<TabStop> tabs,
        Box box,
        ListPosition list) {

    static final ParagraphFormat DEFAULT = new ParagraphFormat(
            new Indents(0, 0, 0),
            new Spacing(0, 0, 1, LineRule.MULTIPLE, false),
            new Keep(false, false, true, false),
            Alignment.LEFT,
            List.of(),
            Box.NONE,
            null);

    /** Distances from the margins; the first line's is added to the left one and negative when it hangs. */
    public record Indents(double left, double right, double firstLine) {}

    /** @param line a factor or points, as the rule says */
    public record Spacing(double before, double after, double line, LineRule rule, boolean contextual) {}

    /** What must stay together on a page. */
    public record Keep(boolean withNext, boolean lines, boolean noSingleLines, boolean onNewPage) {}

    /** Place in a numbered or bulleted list. */
    public record ListPosition(String list, int level) {}

    /** How the height of a line follows from its text. */
    public enum LineRule {
        MULTIPLE,
        EXACT,
        AT_LEAST
    }

    /** @param leader the character that fills the gap, 0 for none */
    public record TabStop(double position, TabKind kind, char leader) {}

    /** How text stands at a tab stop. */
    public enum TabKind {
        LEFT,
        CENTER,
        RIGHT,
        DECIMAL
    }

    ParagraphFormat withIndents(Indents other) {
        return new ParagraphFormat(other, spacing, keep, alignment, tabs, box, list);
    }

    ParagraphFormat withSpacing(Spacing other) {
        return new ParagraphFormat(indents, other, keep, alignment, tabs, box, list);
    }

    ParagraphFormat withKeep(Keep other) {
        return new ParagraphFormat(indents, spacing, other, alignment, tabs, box, list);
    }

    ParagraphFormat onNewPage() {
        return withKeep(new Keep(keep.withNext(), keep.lines(), keep.noSingleLines(), true));
    }
}
