package io.spanco.receivable;

import io.spanco.deal.EventWords;
import io.spanco.deal.EventWords.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said and decided about an unpaid invoice, read off the histories of its deals. */
@Component
@Transactional(readOnly = true)
public class RecoveryEvents {

    static final String REMINDER_ASKED = "REMINDER_ASKED";
    static final String CALLED = "CUSTOMER_CALLED";
    static final String DISPUTED = "INVOICE_DISPUTED";
    static final String DISPUTE_SETTLED = "DISPUTE_SETTLED";
    static final String WRITTEN_OFF = "INVOICE_WRITTEN_OFF";

    private static final Set<String> SHOWN = Set.of(REMINDER_ASKED, CALLED, DISPUTED, DISPUTE_SETTLED, WRITTEN_OFF);

    /** Each deal of the invoice has the same events: those of one are told. */
    private static final String EVENTS = """
            select e.at, e.by_user, e.event, e.text from spanco.deal_event e
            where e.deal_number = (select min(l.deal_number) from spanco.document d
                                   join spanco.document_line l on l.document_id = d.id where d.number = :invoice)
              and e.document = :invoice and e.event in (:shown)
            order by e.id""";

    /**
     * @param by login
     * @param event upper-case code
     * @param said what it is, in the reader's language
     */
    public record RecoveryEvent(Instant at, String by, String event, Said said) {}

    private final JdbcClient jdbc;
    private final EventWords words;

    RecoveryEvents(JdbcClient jdbc, EventWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** Oldest first. @param invoice number */
    public List<RecoveryEvent> of(String invoice) {
        return jdbc.sql(EVENTS)
                .param("invoice", invoice)
                .param("shown", SHOWN)
                .query((row, index) -> event(row, invoice))
                .list();
    }

    private RecoveryEvent event(ResultSet row, String invoice) throws SQLException {
        String event = row.getString("event");
        return new RecoveryEvent(
                row.getTimestamp("at").toInstant(),
                row.getString("by_user"),
                event,
                words.of(event, row.getString("text"), invoice, null));
    }
}
