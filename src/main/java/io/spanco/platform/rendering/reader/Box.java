package io.spanco.platform.rendering.reader;

/** The four borders around a paragraph or cell and the colour behind it (null for none). */
public record Box(Edge top, Edge right, Edge bottom, Edge left, Integer fill) {
    public static final Box NONE = new Box(null, null, null, null, null);

    public Box withFill(Integer color) {
        return new Box(top, right, bottom, left, color);
    }

    public boolean isBlank() {
        return fill == null && top == null && right == null && bottom == null && left == null;
    }
}
