package io.spanco.schedule;

import io.spanco.order.OrdersToDeliver;
import io.spanco.platform.error.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The workshop's operations as records: of an order, of a week or a month, of a collaborator. */
@Component
@Transactional(readOnly = true)
public class ScheduleQueries {

    private static final String SELECT = """
            select o.id, o.version, o.name, d.number as order_number, o.deal_number, c.name as company_name, o.assignee,
                   o.planned_start, o.planned_end, o.minutes, o.state, o.started_at, o.done_at, o.minutes_spent
            from spanco.workshop_operation o
            join spanco.document d on d.id = o.order_id
            join spanco.company c on c.id = d.company_id
            """;

    private final JdbcClient jdbc;

    ScheduleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is none */
    public ScheduledOperation existing(long id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(ScheduleQueries::read)
                .optional()
                .orElseThrow(() -> new NotFound("L’opération {0} n’existe pas.", id));
    }

    /** By planned start. */
    public List<ScheduledOperation> ofOrder(long orderId) {
        return jdbc.sql(SELECT + "where o.order_id = :order order by o.planned_start, o.id")
                .param("order", orderId)
                .query(ScheduleQueries::read)
                .list();
    }

    /**
     * What is planned to be worked on in the time from {@code from} to {@code to}, also what began before; cancelled
     * operations are left out. By planned start.
     *
     * @param assignee login of one collaborator; null for all
     */
    public List<ScheduledOperation> between(Instant from, Instant to, String assignee) {
        return jdbc.sql(SELECT + """
                        where tstzrange(o.planned_start, o.planned_end) && tstzrange(:from, :to)
                          and o.state <> 'CANCELLED'
                          and (cast(:assignee as varchar) is null or o.assignee = :assignee)
                        order by o.planned_start, o.id""")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("assignee", assignee)
                .query(ScheduleQueries::read)
                .list();
    }

    /** All that is planned or started. */
    List<ScheduledOperation> open() {
        return jdbc.sql(SELECT + "where o.state in ('PLANNED', 'STARTED') order by o.id")
                .query(ScheduleQueries::read)
                .list();
    }

    /** An order for which operations can be planned. */
    public record OrderInProgress(String reference, String companyName) {}

    /** Those of which something is still to be delivered, newest first. */
    public List<OrderInProgress> ordersInProgress(int most) {
        return jdbc.sql("select o.number, c.name as company_name from (select d.id from " + OrdersToDeliver.NEWEST_FIRST
                        + " order by d.id desc limit :most) left_over"
                        + " join spanco.document o on o.id = left_over.id"
                        + " join spanco.company c on c.id = o.company_id order by o.id desc")
                .param("most", most)
                .query((row, index) -> new OrderInProgress(row.getString("number"), row.getString("company_name")))
                .list();
    }

    static ScheduledOperation read(ResultSet row, int index) throws SQLException {
        return new ScheduledOperation(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("order_number"),
                row.getString("deal_number"),
                row.getString("company_name"),
                row.getString("assignee"),
                moment(row, "planned_start"),
                moment(row, "planned_end"),
                row.getInt("minutes"),
                OperationState.valueOf(row.getString("state")),
                moment(row, "started_at"),
                moment(row, "done_at"),
                row.getObject("minutes_spent", Integer.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
