package io.spanco.receivable;

import io.spanco.invoice.Invoice;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of payments: only ever added, the database sees to it. */
@Component
public class Payments {

    private static final String SELECT = """
            select p.*, d.number,
                   p.cancels is not null or exists (select 1 from spanco.payment c where c.cancels = p.id) as cancelled
            from spanco.payment p join spanco.document d on d.id = p.invoice_id
            """;

    private static final RowMapper<Payment> ROW = (row, index) -> new Payment(
            row.getLong("id"),
            row.getString("number"),
            row.getBigDecimal("amount"),
            row.getObject("paid_on", LocalDate.class),
            PaymentMethod.valueOf(row.getString("method")),
            row.getBoolean("cancelled"),
            row.getString("reason"),
            row.getString("recorded_by"),
            row.getTimestamp("recorded_at").toInstant());

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Payments(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Payment add(Invoice invoice, NewPayment typed) {
        return jdbc.sql("""
                        with added as (
                            insert into spanco.payment (invoice_id, amount, paid_on, method, recorded_by, recorded_at)
                            values (:invoice, :amount, :paidOn, :method, :by, :at) returning *)
                        select a.*, false as cancelled, d.number from added a join spanco.document d on d.id = a.invoice_id""")
                .param("invoice", invoice.id())
                .param("amount", typed.amount())
                .param("paidOn", typed.paidOn())
                .param("method", typed.method().name())
                .param("by", user.login())
                .param("at", Timestamp.from(clock.instant()))
                .query(ROW)
                .single();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Payment> of(Invoice invoice) {
        return jdbc.sql(SELECT + "where p.invoice_id = :invoice order by p.id")
                .param("invoice", invoice.id())
                .query(ROW)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Payment existing(long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(() -> new NotFound("Le règlement {0} n’existe pas.", id));
    }

    /** Takes one back: a row of the opposite amount on the same day. */
    @Transactional(propagation = Propagation.MANDATORY)
    Payment cancel(Payment wrong, String reason) {
        long id = jdbc.sql("""
                        insert into spanco.payment
                            (invoice_id, amount, paid_on, method, cancels, reason, recorded_by, recorded_at)
                        select p.invoice_id, -p.amount, p.paid_on, p.method, p.id, :reason, :by, :at
                        from spanco.payment p where p.id = :id returning id""")
                .param("id", wrong.id())
                .param("reason", reason)
                .param("by", user.login())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return existing(id);
    }
}
