package io.spanco.platform.rendering.reader;

/** A border line; absent edges are null. Space is the distance between line and text. */
public record Edge(double width, int color, double space) {

    /** The one that wins where two cells meet: the wider. */
    public static Edge wider(Edge one, Edge other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.width > one.width ? other : one;
    }

    public static double width(Edge edge) {
        return edge == null ? 0 : edge.width;
    }

    /** Line and distance together. */
    public static double extent(Edge edge) {
        return edge == null ? 0 : edge.width + edge.space;
    }
}
