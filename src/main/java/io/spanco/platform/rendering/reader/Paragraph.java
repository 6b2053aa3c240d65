package io.spanco.platform.rendering.reader;

import java.util.List;

/**
 * A paragraph with its content.
 *
 * @param style id of its style: neighbours of equal style may give up the space between them
 * @param mark format of the paragraph's end, which gives an empty paragraph its height
 * @param label number or bullet, null when it is no list item
 */
public record Paragraph(String style, ParagraphFormat format, List<Inline> content, TextFormat mark, Label label)
        implements Block {

    /** The number or bullet in front of a list item. */
    public record Label(String text, TextFormat format, Suffix suffix, Alignment alignment) {}

    /** What follows a label. */
    public enum Suffix {
        TAB,
        SPACE,
        NOTHING
    }
}
