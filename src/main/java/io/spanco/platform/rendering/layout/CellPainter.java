package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.reader.Edge;
import io.spanco.platform.rendering.reader.Sides;

/** Draws a cell's background, content and borders. */
final class CellPainter {
    private final PageDrawing page;
    private final double left;

    CellPainter(PageDrawing page, double left) {
        this.page = page;
        this.left = left;
    }

    void content(RowCell cell, double top, double height, double border) {
        RowCell.Shape shape = cell.shape();
        if (shape.box().fill() != null) {
            page.background(
                    left + shape.x(), top, shape.width(), height, shape.box().fill());
        }
        Sides margins = shape.margins();
        double room = height - border - cell.height();
        double shift = switch (cell.place()) {
            case TOP -> 0;
            case CENTER -> Math.max(0, room) / 2;
            case BOTTOM -> Math.max(0, room);
        };
        cell.content().draw(page, left + shape.x() + margins.left(), top + border + margins.top() + shift);
    }

    /** Draws a border from the middle of the one on the left to the middle of the one on the right. */
    void horizontal(RowCell cell, Edge edge, double y) {
        if (edge == null) {
            return;
        }
        RowCell.Shape shape = cell.shape();
        double before = Edge.width(shape.box().left()) / 2;
        double after = Edge.width(shape.box().right()) / 2;
        page.line(left + shape.x() - before, y, shape.width() + before + after, edge.width(), edge.color());
    }

    void vertical(RowCell cell, double top, double height) {
        RowCell.Shape shape = cell.shape();
        vertical(shape.box().left(), left + shape.x(), top, height);
        vertical(shape.box().right(), left + shape.x() + shape.width(), top, height);
    }

    private void vertical(Edge edge, double x, double top, double height) {
        if (edge != null) {
            page.line(x - edge.width() / 2, top, edge.width(), height, edge.color());
        }
    }
}
