package io.spanco.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of a document's lines later documents have taken up, always read off the lines: "ordered 10, delivered 6,
 * invoiced 4" is a query, never a counter that can drift.
 */
@Component
public class LineQuantities {

    private final JdbcClient jdbc;

    LineQuantities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Units that documents of a type took up from each line of this document; lines nobody took up are missing.
     *
     * @param statuses of those documents that count
     * @return by line id
     */
    @Transactional(readOnly = true)
    public Map<Long, BigDecimal> taken(CommercialDocument from, DocumentType by, Collection<String> statuses) {
        Map<Long, BigDecimal> taken = new HashMap<>();
        jdbc.sql("""
                        select l.source_line_id, sum(l.quantity) as quantity
                        from spanco.document_line s
                        join spanco.document_line l on l.source_line_id = s.id
                        join spanco.document d on d.id = l.document_id
                        where s.document_id = :from and d.type = :by and d.status in (:statuses)
                        group by l.source_line_id""")
                .param("from", from.id())
                .param("by", by.name())
                .param("statuses", statuses)
                .query((row, index) -> taken.put(row.getLong("source_line_id"), row.getBigDecimal("quantity")))
                .list();
        return taken;
    }

    /** What is left of each line, by line id; never negative. */
    public static Map<Long, BigDecimal> left(CommercialDocument of, Map<Long, BigDecimal> taken) {
        Map<Long, BigDecimal> left = new HashMap<>();
        of.lines()
                .forEach(line -> left.put(
                        line.id(),
                        line.quantity()
                                .subtract(taken.getOrDefault(line.id(), BigDecimal.ZERO))
                                .max(BigDecimal.ZERO)));
        return left;
    }
}
