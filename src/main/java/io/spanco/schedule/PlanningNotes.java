package io.spanco.schedule;

import io.spanco.order.SalesOrder;
import io.spanco.platform.identity.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was noted for the workshop when an order was planned. */
@Component
class PlanningNotes {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    PlanningNotes(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Empty when nothing was noted. */
    Optional<String> of(long orderId) {
        return jdbc.sql("select notes from spanco.order_planning where order_id = :order and notes is not null")
                .param("order", orderId)
                .query(String.class)
                .optional();
    }

    /** @param notes may be null; what was noted before is replaced */
    void keep(SalesOrder order, String notes) {
        jdbc.sql("""
                        insert into spanco.order_planning (order_id, notes, planned_at, planned_by)
                        values (:order, :notes, :at, :by)
                        on conflict (order_id) do update
                        set notes = excluded.notes, planned_at = excluded.planned_at, planned_by = excluded.planned_by""")
                .param("order", order.id())
                .param("notes", notes)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", user.login())
                .update();
    }
}
