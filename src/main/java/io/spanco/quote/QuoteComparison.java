package io.spanco.quote;

import io.spanco.catalog.Unit;
import io.spanco.document.DocumentLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed from one version of a quote to another, whichever two of a tree: lines are matched by where they came
 * from, and lines that came from nowhere by their article.
 */
@Component
@Transactional(readOnly = true)
public class QuoteComparison {

    public enum Change {
        UNCHANGED,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** @param before null for an added line; {@code after} null for a removed one */
    public record Line(Change change, Side before, Side after, BigDecimal difference) {

        /** The side that is there; the later one when both are. */
        public Side shown() {
            return after == null ? before : after;
        }
    }

    /** What of a line is compared. */
    public record Side(
            String description,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal vatRate,
            BigDecimal net) {

        static Side of(DocumentLine line) {
            return new Side(
                    line.description(),
                    line.quantity().stripTrailingZeros(),
                    line.unit(),
                    line.unitPrice().stripTrailingZeros(),
                    line.discountPercent().stripTrailingZeros(),
                    line.vat().rate(),
                    line.net());
        }
    }

    private static final String CHAINS = """
            with recursive chain(line, ancestor) as (
                select id, id from spanco.document_line where document_id in (:one, :other)
                union
                select c.line, l.source_line_id from chain c join spanco.document_line l on l.id = c.ancestor
                where l.source_line_id is not null)
            select line, ancestor from chain""";

    private final Quotes quotes;
    private final JdbcClient jdbc;

    QuoteComparison(Quotes quotes, JdbcClient jdbc) {
        this.quotes = quotes;
        this.jdbc = jdbc;
    }

    /** In the order of the later version, removed lines at the end. */
    public List<Line> lines(String before, String after) {
        Quote one = quotes.existing(before);
        Quote other = quotes.existing(after);
        Map<Long, Set<Long>> origins = origins(one.id(), other.id());
        Set<DocumentLine> left = new LinkedHashSet<>(one.lines());
        List<Line> lines = new ArrayList<>();
        for (DocumentLine line : other.lines()) {
            DocumentLine match = match(line, left, origins);
            left.remove(match);
            lines.add(compared(match, line));
        }
        left.forEach(line -> lines.add(
                new Line(Change.REMOVED, Side.of(line), null, line.net().negate())));
        return lines;
    }

    private static Line compared(DocumentLine before, DocumentLine after) {
        Side now = Side.of(after);
        if (before == null) {
            return new Line(Change.ADDED, null, now, after.net());
        }
        Side then = Side.of(before);
        return new Line(
                then.equals(now) ? Change.UNCHANGED : Change.CHANGED,
                then,
                now,
                after.net().subtract(before.net()));
    }

    private static DocumentLine match(DocumentLine line, Set<DocumentLine> left, Map<Long, Set<Long>> origins) {
        Set<Long> mine = origins.getOrDefault(line.id(), Set.of());
        return left.stream()
                .filter(other ->
                        origins.getOrDefault(other.id(), Set.of()).stream().anyMatch(mine::contains))
                .findFirst()
                .orElseGet(() -> left.stream()
                        .filter(other ->
                                line.productId() != null && line.productId().equals(other.productId()))
                        .findFirst()
                        .orElse(null));
    }

    private Map<Long, Set<Long>> origins(long one, long other) {
        Map<Long, Set<Long>> origins = new HashMap<>();
        jdbc.sql(CHAINS)
                .param("one", one)
                .param("other", other)
                .query((row, index) -> origins.computeIfAbsent(row.getLong("line"), line -> new HashSet<>())
                        .add(row.getLong("ancestor")))
                .list();
        return origins;
    }
}
