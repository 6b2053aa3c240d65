package io.spanco.platform.rendering.reader;

/** What stands in a line of text. */
public sealed interface Inline {

    record Text(String text, TextFormat format) implements Inline {}

    record Tab(TextFormat format) implements Inline {}

    record LineBreak(TextFormat format) implements Inline {}

    /** Ends the page; the reader divides the paragraph there, so that layout never meets one. */
    record PageBreak() implements Inline {}

    /** The current page's number or the number of pages. */
    record PageNumber(boolean total, TextFormat format) implements Inline {}

    /** @param data a PNG or JPEG file */
    record Picture(byte[] data, double width, double height) implements Inline {}
}
