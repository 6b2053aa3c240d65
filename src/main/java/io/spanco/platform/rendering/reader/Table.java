package io.spanco.platform.rendering.reader;

import java.util.List;

/**
 * A table.
 *
 * @param indent of its left edge from the margin, when aligned left
 * @param columns widths
 */
public record Table(Alignment alignment, double indent, double[] columns, List<Row> rows, boolean onNewPage)
        implements Block {

    /** @param head whether it is drawn again on each page */
    public record Row(double height, HeightRule rule, boolean head, boolean whole, List<Cell> cells) {}

    /** How a row's given height binds. */
    public enum HeightRule {
        AT_LEAST,
        EXACT
    }

    /**
     * A cell; one that continues the cell above has no content.
     *
     * @param column first grid column it covers
     */
    public record Cell(
            int column, int span, boolean continues, Box box, Sides margins, Place place, List<Block> content) {}

    /** Where content stands in a cell that is higher. */
    public enum Place {
        TOP,
        CENTER,
        BOTTOM
    }

    public double width() {
        double sum = 0;
        for (double column : columns) {
            sum += column;
        }
        return sum;
    }
}
