package io.spanco.statistics.web;

import java.math.BigDecimal;
import java.util.List;

/**
 * A table of figures; its chart and its file show the same numbers.
 *
 * @param id in addresses and messages
 * @param columns ids, labelled {@code statistics.column.<id>}
 * @param chart which columns are drawn; empty for none
 */
record Sheet(String id, List<String> columns, List<String> chart, List<Line> lines) {

    private static final int MOST_NARROW_COLUMNS = 5;

    /**
     * @param labelKey message of the label, null when {@code text} says it
     * @param stage code of the stage that the line is about, null for none
     * @param total whether it sums the lines above
     */
    record Line(String labelKey, String text, String stage, boolean total, List<Cell> cells) {

        static Line named(String labelKey, List<Cell> cells) {
            return new Line(labelKey, null, null, false, cells);
        }

        static Line text(String text, List<Cell> cells) {
            return new Line(null, text, null, false, cells);
        }

        static Line stage(String stage, List<Cell> cells) {
            return new Line("stage." + stage, null, stage, false, cells);
        }

        static Line total(List<Cell> cells) {
            return new Line("statistics.total", null, null, true, cells);
        }
    }

    /** A figure. @param value null for none @param text as it is written @param link the list that it is the sum of */
    record Cell(BigDecimal value, String text, String link) {

        /** For programs and charts. */
        public String plain() {
            return value == null ? "" : value.toPlainString();
        }
    }

    /** Whether it needs the whole width of the page: many columns, or long labels. */
    public boolean isWide() {
        return columns.size() > MOST_NARROW_COLUMNS || id.equals("reasons");
    }

    public boolean isEmpty() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .allMatch(cell -> cell.value() == null || cell.value().signum() == 0);
    }

    /** Whether there is something to draw: not where only a total is left, nor where every bar would be nought. */
    public boolean isDrawn() {
        return lines.stream()
                .filter(line -> !line.total())
                .anyMatch(line -> chart.stream()
                        .map(column -> line.cells().get(columns.indexOf(column)).value())
                        .anyMatch(value -> value != null && value.signum() != 0));
    }
}
