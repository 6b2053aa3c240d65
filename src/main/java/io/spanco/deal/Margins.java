package io.spanco.deal;

import io.spanco.deal.Margin.Figure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a deal's margin off its document lines, so that each figure opens to the lines it is the sum of. The view
 * {@code margin_line} says which lines these are; statistics sum the same ones.
 */
@Component
public class Margins {

    /** @param sales net, in euros */
    public record UnknownCosts(int lines, BigDecimal sales) {}

    private static final Figure NOTHING = Figure.of(cents(BigDecimal.ZERO), cents(BigDecimal.ZERO));

    private final JdbcClient jdbc;

    Margins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Margin of(String dealNumber) {
        Map<String, Figure> figures = new HashMap<>();
        jdbc.sql("""
                        select basis, sum(sales) as sales, sum(purchases) as purchases from spanco.margin_line
                        where deal_number = :deal group by basis""").param("deal", dealNumber).query(row -> {
            figures.put(
                    row.getString("basis"),
                    Figure.of(cents(row.getBigDecimal("sales")), cents(row.getBigDecimal("purchases"))));
        });
        return new Margin(
                figures.getOrDefault("FORECAST", NOTHING),
                figures.getOrDefault("COMMITTED", NOTHING),
                figures.getOrDefault("ACTUAL", NOTHING));
    }

    /** The lines of the forecast whose cost nobody knows: what they bring is no margin that one knows. */
    @Transactional(readOnly = true)
    public UnknownCosts unknownCosts(String dealNumber) {
        return jdbc.sql("""
                        select count(*) as lines, coalesce(sum(l.net), 0) as sales
                        from spanco.deal_quote q join spanco.document_line l on l.document_id = q.id
                        where q.deal_number = :deal and q.counts and l.unit_cost is null""")
                .param("deal", dealNumber)
                .query((row, index) -> new UnknownCosts(row.getInt("lines"), cents(row.getBigDecimal("sales"))))
                .single();
    }

    private static BigDecimal cents(BigDecimal sum) {
        return sum.setScale(2);
    }
}
