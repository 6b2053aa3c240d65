package io.spanco.platform.rendering.reader;

/**
 * The page: its size, its margins, and how far header and footer stand from the edges.
 *
 * @param tabInterval the distance between tab stops where a paragraph sets none
 */
public record PageFormat(
        double width, double height, Sides margins, double headerDistance, double footerDistance, double tabInterval) {

    public double textWidth() {
        return width - margins.left() - margins.right();
    }
}
