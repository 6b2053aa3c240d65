package io.spanco.platform.rendering.reader;

/** Lengths at the four sides of a page or cell. */
public record Sides(double top, double right, double bottom, double left) {
    public static final Sides NONE = new Sides(0, 0, 0, 0);
}
