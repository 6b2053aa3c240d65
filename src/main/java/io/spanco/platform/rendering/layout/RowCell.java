package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.reader.Box;
import io.spanco.platform.rendering.reader.Sides;
import io.spanco.platform.rendering.reader.Table.Place;

/**
 * A cell within a group of rows.
 *
 * @param row the first row of the group that it covers
 */
record RowCell(Shape shape, Place place, int row, int rows, Flow content) {

    /** @param x from the table's left edge */
    record Shape(double x, double width, Box box, Sides margins) {}

    int lastRow() {
        return row + rows - 1;
    }

    /** The same cell lower or higher in its group. */
    RowCell at(int otherRow) {
        return new RowCell(shape, place, otherRow, rows, content);
    }

    /** A part of the cell where a page ends within it; parts begin at the top, wherever the whole would stand. */
    RowCell part(int otherRow, int otherRows, Flow otherContent) {
        return new RowCell(shape, Place.TOP, otherRow, otherRows, otherContent);
    }

    /** Height that the cell needs, without its upper border. */
    double height() {
        return shape.margins().top() + content.height() + shape.margins().bottom();
    }
}
