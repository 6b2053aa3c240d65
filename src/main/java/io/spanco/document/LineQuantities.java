package io.spanco.document;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of a document's lines later documents have taken up, always read off the lines by the view
 * {@code line_progress}: "ordered 10, delivered 6, invoiced 4" is a query, never a counter that can drift. Reads in SQL:
 * what was changed has to be flushed before.
 */
@Component
public class LineQuantities {

    private static final RowMapper<LineProgress> ROW = (row, index) -> new LineProgress(
            row.getLong("line_id"),
            row.getInt("position"),
            row.getBigDecimal("quantity"),
            row.getBigDecimal("prepared"),
            row.getBigDecimal("delivered"),
            row.getBigDecimal("drafted"),
            row.getBigDecimal("invoiced"),
            row.getBigDecimal("credited"),
            row.getBigDecimal("freed"),
            row.getBigDecimal("received"),
            row.getBigDecimal("charged"),
            row.getBigDecimal("net"),
            row.getBigDecimal("billed_net"),
            row.getBigDecimal("credited_net"));

    private final JdbcClient jdbc;

    LineQuantities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the id of the line, in the order of the lines. */
    @Transactional(readOnly = true)
    public Map<Long, LineProgress> of(long documentId) {
        Map<Long, LineProgress> progress = new LinkedHashMap<>();
        jdbc.sql("select * from spanco.line_progress where document_id = :document order by position")
                .param("document", documentId)
                .query(ROW)
                .list()
                .forEach(line -> progress.put(line.lineId(), line));
        return progress;
    }

    /** One figure of each line, by its id, in the order of the lines. */
    @Transactional(readOnly = true)
    public Map<Long, BigDecimal> of(CommercialDocument document, Function<LineProgress, BigDecimal> figure) {
        Map<Long, BigDecimal> figures = new LinkedHashMap<>();
        of(document.id()).forEach((line, progress) -> figures.put(line, figure.apply(progress)));
        return figures;
    }

    /** Whether a figure is above zero on some line. */
    public static boolean isAny(Map<Long, BigDecimal> figures) {
        return figures.values().stream().anyMatch(units -> units.signum() > 0);
    }
}
