package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.layout.RowGroup.Frame;
import io.spanco.platform.rendering.reader.Box;
import io.spanco.platform.rendering.reader.Edge;
import io.spanco.platform.rendering.reader.Paragraph;
import io.spanco.platform.rendering.reader.Sides;
import io.spanco.platform.rendering.reader.Table;
import io.spanco.platform.rendering.reader.Table.Cell;
import io.spanco.platform.rendering.reader.Table.Row;
import java.util.ArrayList;
import java.util.List;

/** Lays out a table: rows that vertically merged cells hold together form one fragment. */
final class TableLayout {
    private final Table table;
    private final BlockLayout blocks;
    private final double left;
    private final double[] edges;

    TableLayout(Table table, double width, BlockLayout blocks) {
        this.table = table;
        this.blocks = blocks;
        this.left = switch (table.alignment()) {
            case LEFT, JUSTIFIED -> table.indent();
            case CENTER -> (width - table.width()) / 2;
            case RIGHT -> width - table.width();
        };
        this.edges = new double[table.columns().length + 1];
        for (int i = 0; i < table.columns().length; i++) {
            edges[i + 1] = edges[i] + table.columns()[i];
        }
    }

    List<Fragment> fragments() {
        List<Row> rows = table.rows();
        List<Fragment> fragments = new ArrayList<>();
        List<Fragment> head = new ArrayList<>();
        int start = 0;
        while (start < rows.size()) {
            int end = groupEnd(start);
            boolean isHead = rows.get(start).head();
            RowGroup group = group(start, end, isHead ? List.of() : List.copyOf(head));
            fragments.add(group);
            if (isHead) {
                head.add(group);
            }
            start = end;
        }
        return fragments;
    }

    /** The first row after those that merged cells bind to the row of that index. */
    private int groupEnd(int start) {
        int end = start + 1;
        while (end < table.rows().size()
                && table.rows().get(end).cells().stream().anyMatch(Cell::continues)) {
            end++;
        }
        return end;
    }

    private RowGroup group(int start, int end, List<Fragment> head) {
        List<RowCell> cells = new ArrayList<>();
        List<RowGroup.Rule> rules = new ArrayList<>();
        for (int row = start; row < end; row++) {
            Row source = table.rows().get(row);
            rules.add(new RowGroup.Rule(source.height(), source.rule() == Table.HeightRule.EXACT, source.whole()));
            for (Cell cell : source.cells()) {
                if (!cell.continues() || row == start) {
                    cells.add(cell(cell, row, start, end));
                }
            }
        }
        Row first = table.rows().get(start);
        boolean keep = first.head() && end < table.rows().size()
                || keepsNext(table.rows().get(end - 1));
        Frame frame = new Frame(left, end == table.rows().size(), start == 0 && table.onNewPage(), keep, head);
        return new RowGroup(frame, rules, cells);
    }

    private RowCell cell(Cell cell, int row, int start, int end) {
        int last = row;
        Box box = cell.box();
        for (int below = row + 1; below < end; below++) {
            Cell continuing = continuing(table.rows().get(below), cell.column());
            if (continuing == null) {
                break;
            }
            last = below;
            Box lower = continuing.box();
            box = new Box(box.top(), box.right(), lower.bottom(), box.left(), box.fill());
        }
        Box shown = withNeighbours(box, cell, row, last);
        Sides margins = cell.margins();
        double x = edges[cell.column()];
        double width = edges[cell.column() + cell.span()] - x;
        double room = Math.max(1, width - margins.left() - margins.right());
        Flow content = blocks.flow(cell.content(), room);
        RowCell.Shape shape = new RowCell.Shape(x, width, shown, margins);
        return new RowCell(shape, cell.place(), row - start, last - row + 1, content);
    }

    private static Cell continuing(Row row, int column) {
        for (Cell cell : row.cells()) {
            if (cell.column() == column) {
                return cell.continues() ? cell : null;
            }
        }
        return null;
    }

    /** Where two cells meet, the wider of their borders is drawn. */
    private Box withNeighbours(Box box, Cell cell, int row, int last) {
        Edge top = box.top();
        Edge left = box.left();
        Edge right = box.right();
        for (Cell other : table.rows().get(row).cells()) {
            if (other.column() + other.span() == cell.column()) {
                left = Edge.wider(other.box().right(), left);
            } else if (other.column() == cell.column() + cell.span()) {
                right = Edge.wider(right, other.box().left());
            }
        }
        if (row > 0) {
            top = Edge.wider(covering(table.rows().get(row - 1), cell, true), top);
        }
        Edge bottom = box.bottom();
        if (last + 1 < table.rows().size()) {
            bottom = Edge.wider(bottom, covering(table.rows().get(last + 1), cell, false));
        }
        return new Box(top, right, bottom, left, box.fill());
    }

    /** The border of the one cell that lies above or below the whole width of another; null when there is none. */
    private static Edge covering(Row row, Cell cell, boolean above) {
        for (Cell other : row.cells()) {
            if (other.column() <= cell.column() && other.column() + other.span() >= cell.column() + cell.span()) {
                return above ? other.box().bottom() : other.box().top();
            }
        }
        return null;
    }

    private static boolean keepsNext(Row row) {
        return !row.cells().isEmpty()
                && !row.cells().get(0).content().isEmpty()
                && row.cells().get(0).content().get(0) instanceof Paragraph paragraph
                && paragraph.format().keep().withNext();
    }
}
