package io.spanco.delivery;

import io.spanco.order.OrdersToDeliver;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries by day: what left, what is prepared, and what orders still have to deliver. */
@Component
@Transactional(readOnly = true)
public class DeliverySchedule {

    private static final String COLUMNS = """
            select d.number, d.type, d.status, d.delivered_on, p.planned_on, coalesce(p.version, 0) as version,
                   c.name as company,
                   coalesce(d.buyer -> 'deliveryAddress' ->> 'city', d.buyer -> 'address' ->> 'city') as city,
                   coalesce(o.number, d.number) as order_number,
                   (select max(w.planned_end) from spanco.workshop_operation w
                    where w.order_id = coalesce(o.id, d.id) and w.state in ('PLANNED', 'STARTED')) as workshop_ends
            """;

    private static final String JOINS = """
            join spanco.company c on c.id = d.company_id
            left join spanco.document_derivation v on v.child_id = d.id and d.type = 'DELIVERY_NOTE'
            left join spanco.document o on o.id = v.parent_id
            """;

    private static final String PLANNED =
            COLUMNS + "from spanco.delivery_plan p join spanco.document d on d.id = p.document_id "
                    + JOINS + """
            where p.planned_on >= :from and p.planned_on < :to
              and (d.type = 'DELIVERY_NOTE' and d.status = 'PREPARED'
                   or d.type = 'ORDER' and d.status = 'CONFIRMED' and """ + " " + OrdersToDeliver.IS_LEFT + ")";

    private static final String DELIVERED =
            COLUMNS + "from spanco.document d left join spanco.delivery_plan p on p.document_id = d.id " + JOINS + """
            where d.type = 'DELIVERY_NOTE' and d.status = 'DELIVERED'
              and d.delivered_on >= :from and d.delivered_on < :to""";

    private static final String UNDATED_NOTES =
            COLUMNS + "from spanco.document d left join spanco.delivery_plan p on p.document_id = d.id " + JOINS + """
            where d.type = 'DELIVERY_NOTE' and d.status = 'PREPARED' and p.document_id is null""";

    private static final String UNDATED_ORDERS =
            COLUMNS + "from (select d.id from " + OrdersToDeliver.OLDEST_FIRST + """
             and not exists (select 1 from spanco.delivery_plan p where p.document_id = d.id offset 0)
             order by d.id limit :most) undated
            join spanco.document d on d.id = undated.id
            left join spanco.delivery_plan p on p.document_id = d.id
            """ + JOINS;

    private static final String LEFT_NOTES =
            COLUMNS + "from spanco.document d join spanco.delivery_plan p on p.document_id = d.id " + JOINS + """
            where d.type = 'DELIVERY_NOTE' and d.status = 'PREPARED' and p.planned_on < :before""";

    private static final String LEFT_ORDERS =
            COLUMNS + "from spanco.document d join spanco.delivery_plan p on p.document_id = d.id "
                    + "join spanco.deal a on a.number = d.deal_number and a.outcome = 'OPEN' "
                    + JOINS + """
            where d.type = 'ORDER' and d.status = 'CONFIRMED' and p.planned_on < :before and """
                    + " " + OrdersToDeliver.IS_LEFT;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliverySchedule(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By day. @param to the first day that is not included */
    public List<PlannedDelivery> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from (" + PLANNED + " union all " + DELIVERED
                        + ") all_of_them order by coalesce(delivered_on, planned_on), number")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(this::read)
                .list();
    }

    /** What is to be delivered without a day for it, the oldest first. */
    public List<PlannedDelivery> undated(int most) {
        return jdbc.sql("select * from (" + UNDATED_NOTES + " union all " + UNDATED_ORDERS
                        + ") all_of_them order by type, number limit :most")
                .param("most", most)
                .query(this::read)
                .list();
    }

    /**
     * What was planned before a period and is not delivered, the oldest first; of a period ahead only what is late today.
     *
     * @param first day of the period
     */
    public List<PlannedDelivery> leftBefore(LocalDate first, int most) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("select * from (" + LEFT_NOTES + " union all " + LEFT_ORDERS
                        + ") all_of_them order by planned_on, number limit :most")
                .param("before", Date.valueOf(first.isBefore(today) ? first : today))
                .param("most", most)
                .query(this::read)
                .list();
    }

    private PlannedDelivery read(ResultSet row, int index) throws SQLException {
        boolean delivered = "DELIVERED".equals(row.getString("status"));
        boolean note = "DELIVERY_NOTE".equals(row.getString("type"));
        LocalDate day = day(row.getDate(delivered ? "delivered_on" : "planned_on"));
        boolean late = !delivered && day != null && day.isBefore(LocalDate.now(clock));
        String open = note ? "PREPARED" : "PLANNED";
        Timestamp ends = row.getTimestamp("workshop_ends");
        return new PlannedDelivery(
                row.getString("number"),
                note,
                row.getString("order_number"),
                row.getString("company"),
                row.getString("city"),
                day,
                row.getLong("version"),
                delivered ? "DELIVERED" : late ? "LATE" : open,
                ends == null ? null : LocalDate.ofInstant(ends.toInstant(), clock.getZone()));
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
