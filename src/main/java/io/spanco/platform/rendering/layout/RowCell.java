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

    RowCell at(int otherRow, int otherRows, Flow otherContent) {
        boolean divided = otherContent != content;
        return new RowCell(shape, divided ? Place.TOP : place, otherRow, otherRows, otherContent);
    }

    /** Height that the cell needs, without its upper border. */
    double height() {
        return shape.margins().top() + content.height() + shape.margins().bottom();
    }
}
