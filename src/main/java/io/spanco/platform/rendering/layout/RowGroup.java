package io.spanco.platform.rendering.layout;

import io.spanco.platform.rendering.reader.Edge;
import java.util.ArrayList;
import java.util.List;

/** Rows of a table that merged cells hold together; mostly a single row. A page may end within it. */
final class RowGroup implements Fragment {
    private static final double TOLERANCE = 0.01;

    private final Frame frame;
    private final List<Rule> rules;
    private final List<RowCell> cells;
    private final double[] tops;

    /**
     * @param left of the table, from the margin
     * @param last whether the table ends here, where its lower border takes room
     */
    record Frame(double left, boolean last, boolean onNewPage, boolean keptWithNext, List<Fragment> head) {}

    /** What a row's height must be, and whether the row must not be divided. */
    record Rule(double height, boolean exact, boolean whole) {}

    RowGroup(Frame frame, List<Rule> rules, List<RowCell> cells) {
        this.frame = frame;
        this.rules = rules;
        this.cells = cells;
        this.tops = tops();
    }

    /** The upper edges of the rows, and the lower edge of the last. */
    private double[] tops() {
        double[] edges = new double[rules.size() + 1];
        for (int row = 0; row < rules.size(); row++) {
            Rule rule = rules.get(row);
            double needed = 0;
            for (RowCell cell : cells) {
                if (cell.lastRow() == row) {
                    double above = edges[row] - edges[cell.row()];
                    needed = Math.max(needed, border(cell.row()) + cell.height() - above);
                }
            }
            double height = rule.exact() ? rule.height() : Math.max(needed, rule.height());
            edges[row + 1] = edges[row] + height;
        }
        return edges;
    }

    /** The width of the border above a row. */
    private double border(int row) {
        double width = 0;
        for (RowCell cell : cells) {
            if (cell.row() == row) {
                width = Math.max(width, Edge.width(cell.shape().box().top()));
            }
        }
        return width;
    }

    @Override
    public double height() {
        return tops[rules.size()] + (frame.last() ? lowerBorder() : 0);
    }

    private double lowerBorder() {
        double width = 0;
        for (RowCell cell : cells) {
            if (cell.lastRow() == rules.size() - 1) {
                width = Math.max(width, Edge.width(cell.shape().box().bottom()));
            }
        }
        return width;
    }

    @Override
    public boolean keptWithNext() {
        return frame.keptWithNext();
    }

    @Override
    public boolean onNewPage() {
        return frame.onNewPage();
    }

    @Override
    public List<Fragment> repeatedHead() {
        return frame.head();
    }

    @Override
    public Halves divide(double available, boolean force) {
        int row = 0;
        while (row < rules.size() - 1 && tops[row + 1] <= available + TOLERANCE) {
            row++;
        }
        Rule rule = rules.get(row);
        if (force && row == 0 || !rule.whole() && !rule.exact()) {
            Halves within = within(row, available, force && row == 0);
            if (within != null) {
                return within;
            }
        }
        return row == 0 ? null : between(row);
    }

    /** Divides before a row; cells that are merged across are divided there. */
    private Halves between(int row) {
        List<RowCell> above = new ArrayList<>();
        List<RowCell> below = new ArrayList<>();
        for (RowCell cell : cells) {
            if (cell.lastRow() < row) {
                above.add(cell);
            } else if (cell.row() >= row) {
                below.add(cell.at(cell.row() - row));
            } else {
                Flow.Cut cut = cell.content().cut(room(cell, tops[row]), false);
                above.add(cell.part(cell.row(), row - cell.row(), cut.first()));
                below.add(cell.part(0, cell.lastRow() - row + 1, cut.rest()));
            }
        }
        return halves(rules.subList(0, row), above, rules.subList(row, rules.size()), below);
    }

    /** Divides a row; null when a cell that begins in it would place nothing above. */
    private Halves within(int row, double available, boolean force) {
        List<RowCell> above = new ArrayList<>();
        List<RowCell> below = new ArrayList<>();
        for (RowCell cell : cells) {
            if (cell.lastRow() < row) {
                above.add(cell);
            } else if (cell.row() > row) {
                below.add(cell.at(cell.row() - row));
            } else {
                Flow.Cut cut = cell.content().cut(room(cell, available), force);
                boolean placesNothing = cut.first().isEmpty() && !cut.rest().isEmpty();
                if (placesNothing && cell.row() == row) {
                    return null;
                }
                above.add(cell.part(cell.row(), row - cell.row() + 1, cut.first()));
                below.add(cell.part(0, cell.lastRow() - row + 1, cut.rest()));
            }
        }
        if (!force && below.stream().allMatch(cell -> cell.content().isEmpty())) {
            return null;
        }
        Rule rule = rules.get(row);
        List<Rule> upper = new ArrayList<>(rules.subList(0, row));
        upper.add(new Rule(Math.min(rule.height(), Math.max(0, available - tops[row])), false, false));
        List<Rule> lower = new ArrayList<>(rules.subList(row, rules.size()));
        lower.set(0, new Rule(Math.max(0, rule.height() - available + tops[row]), false, rule.whole()));
        return halves(upper, above, lower, below);
    }

    private double room(RowCell cell, double available) {
        return available
                - tops[cell.row()]
                - border(cell.row())
                - cell.shape().margins().top()
                - cell.shape().margins().bottom();
    }

    private Halves halves(List<Rule> upper, List<RowCell> above, List<Rule> lower, List<RowCell> below) {
        Frame first = new Frame(frame.left(), false, frame.onNewPage(), false, frame.head());
        Frame rest = new Frame(frame.left(), frame.last(), false, frame.keptWithNext(), frame.head());
        return new Halves(new RowGroup(first, upper, above), new RowGroup(rest, lower, below));
    }

    @Override
    public void draw(PageDrawing page, double x, double y) {
        CellPainter painter = new CellPainter(page, x + frame.left());
        for (RowCell cell : cells) {
            double top = y + tops[cell.row()];
            double height = tops[cell.lastRow() + 1] - tops[cell.row()];
            painter.content(cell, top, height, border(cell.row()));
        }
        for (RowCell cell : cells) {
            painter.horizontal(cell, cell.shape().box().top(), y + tops[cell.row()]);
        }
        for (RowCell cell : cells) {
            painter.horizontal(cell, cell.shape().box().bottom(), y + tops[cell.lastRow() + 1]);
        }
        for (RowCell cell : cells) {
            double top = y + tops[cell.row()];
            painter.vertical(cell, top, tops[cell.lastRow() + 1] - tops[cell.row()]);
        }
    }
}
