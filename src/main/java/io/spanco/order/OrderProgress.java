package io.spanco.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads off the lines that were derived from an order's lines how far it is delivered and invoiced. */
@Component
public class OrderProgress {

    private static final String BY_LINE = """
            select l.id, l.position, l.quantity, coalesce(n.prepared, 0) as prepared,
                   coalesce(n.delivered, 0) as delivered, coalesce(i.invoiced, 0) as invoiced
            from spanco.document_line l
            left join lateral (
                select sum(s.quantity) as prepared,
                       sum(s.quantity) filter (where d.status = 'DELIVERED') as delivered
                from spanco.document_line s join spanco.document d on d.id = s.document_id
                where s.source_line_id = l.id and d.type = 'DELIVERY_NOTE' and d.status <> 'CANCELLED') n on true
            left join lateral (
                select sum(s.quantity) as invoiced
                from spanco.document_line s join spanco.document d on d.id = s.document_id
                where d.type = 'INVOICE' and d.issued_at is not null and d.kind is distinct from 'DEPOSIT'
                  and s.source_line_id in (
                      select l.id union all
                      select b.id from spanco.document_line b join spanco.document note on note.id = b.document_id
                      where b.source_line_id = l.id and note.type = 'DELIVERY_NOTE')) i on true
            where l.document_id = :order
            order by l.position""";

    private static final String STATES = """
            select o.id, o.status, bool_and(coalesce(n.delivered, 0) >= l.quantity) as done,
                   bool_or(n.prepared > 0) as started
            from spanco.document o join spanco.document_line l on l.document_id = o.id
            left join lateral (
                select sum(s.quantity) as prepared,
                       sum(s.quantity) filter (where d.status = 'DELIVERED') as delivered
                from spanco.document_line s join spanco.document d on d.id = s.document_id
                where s.source_line_id = l.id and d.type = 'DELIVERY_NOTE' and d.status <> 'CANCELLED') n on true
            where o.id in (:orders)
            group by o.id""";

    private final JdbcClient jdbc;

    OrderProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the lines; sees only what was flushed. */
    @Transactional(readOnly = true)
    public List<LineProgress> of(SalesOrder order) {
        return jdbc.sql(BY_LINE)
                .param("order", order.id())
                .query((row, index) -> new LineProgress(
                        row.getLong("id"),
                        row.getInt("position"),
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("prepared"),
                        row.getBigDecimal("delivered"),
                        row.getBigDecimal("invoiced")))
                .list();
    }

    /** The same by the id of the order's line. */
    @Transactional(readOnly = true)
    public Map<Long, LineProgress> byLine(SalesOrder order) {
        return of(order).stream().collect(Collectors.toMap(LineProgress::lineId, Function.identity()));
    }

    /** Whether something of the order stands on no delivery note yet. */
    @Transactional(readOnly = true)
    public boolean isLeftToDeliver(SalesOrder order) {
        return of(order).stream().anyMatch(line -> line.left().signum() > 0);
    }

    /** How far each of these orders is honoured, by id. */
    @Transactional(readOnly = true)
    public Map<Long, OrderState> statesOf(Collection<Long> orderIds) {
        Map<Long, OrderState> states = new HashMap<>();
        if (!orderIds.isEmpty()) {
            jdbc.sql(STATES).param("orders", orderIds).query(row -> {
                states.put(row.getLong("id"), state(row));
            });
        }
        return states;
    }

    private static OrderState state(ResultSet row) throws SQLException {
        if (OrderStatus.CANCELLED.name().equals(row.getString("status"))) {
            return OrderState.CANCELLED;
        }
        if (row.getBoolean("done")) {
            return OrderState.DONE;
        }
        return row.getBoolean("started") ? OrderState.STARTED : OrderState.CONFIRMED;
    }
}
