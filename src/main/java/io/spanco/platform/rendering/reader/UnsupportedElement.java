package io.spanco.platform.rendering.reader;

/**
 * A document holds something that the renderer does not draw. The message names the element and the first words of the
 * paragraph it stands in, so that the author of the template finds it.
 */
public class UnsupportedElement extends RuntimeException {
    private final String element;
    private final String paragraph;

    public UnsupportedElement(String element, String paragraph) {
        super(paragraph.isEmpty() ? element : element + " — in “" + paragraph + "”");
        this.element = element;
        this.paragraph = paragraph;
    }

    /** The element's name and, in brackets, what it is. */
    public String element() {
        return element;
    }

    /** The first words of the paragraph; empty when the element stands in none. */
    public String paragraph() {
        return paragraph;
    }
}
