package io.spanco.order;

import io.spanco.document.LineProgress;
import io.spanco.document.LineQuantities;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads off the lines that were derived from an order's lines how far it is delivered and invoiced. */
@Component
public class OrderProgress {

    private static final String STATES = """
            select o.id, o.status, bool_and(p.delivered >= p.quantity) as done, bool_or(p.prepared > 0) as started
            from spanco.document o join spanco.line_progress p on p.document_id = o.id
            where %s
            group by o.id""";

    private final LineQuantities quantities;
    private final JdbcClient jdbc;

    OrderProgress(LineQuantities quantities, JdbcClient jdbc) {
        this.quantities = quantities;
        this.jdbc = jdbc;
    }

    /** In the order of the lines; sees only what was flushed. */
    @Transactional(readOnly = true)
    public List<LineProgress> of(SalesOrder order) {
        return List.copyOf(byLine(order).values());
    }

    /** The same by the id of the order's line. */
    @Transactional(readOnly = true)
    public Map<Long, LineProgress> byLine(SalesOrder order) {
        return quantities.of(order.id());
    }

    /** Whether something of the order stands on no delivery note yet. */
    @Transactional(readOnly = true)
    public boolean isLeftToDeliver(SalesOrder order) {
        return LineQuantities.isAny(quantities.of(order, LineProgress::leftToDeliver));
    }

    /** How far each of these orders is honoured, by id. */
    @Transactional(readOnly = true)
    public Map<Long, OrderState> statesOf(Collection<Long> orderIds) {
        return orderIds.isEmpty() ? Map.of() : states("o.id in (:given)", orderIds);
    }

    /** The same of the orders of a deal. */
    @Transactional(readOnly = true)
    public Map<Long, OrderState> statesIn(String dealNumber) {
        return states("o.deal_number = :given and o.type = 'ORDER'", dealNumber);
    }

    private Map<Long, OrderState> states(String which, Object given) {
        Map<Long, OrderState> states = new HashMap<>();
        jdbc.sql(STATES.formatted(which)).param("given", given).query(row -> {
            states.put(row.getLong("id"), state(row));
        });
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
