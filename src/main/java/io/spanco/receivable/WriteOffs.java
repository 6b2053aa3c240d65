package io.spanco.receivable;

import io.spanco.invoice.Invoice;
import io.spanco.platform.identity.CurrentUser;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of losses: what was given up of an invoice, once. Accounting books them. */
@Component
class WriteOffs {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    WriteOffs(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** @param amount what the customer still owed, with VAT */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Invoice invoice, BigDecimal amount) {
        jdbc.sql("""
                        insert into spanco.write_off (invoice_id, amount, written_off_on, recorded_by, recorded_at)
                        values (:invoice, :amount, :day, :by, :at)""")
                .param("invoice", invoice.id())
                .param("amount", amount)
                .param("day", LocalDate.now(clock))
                .param("by", user.login())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
