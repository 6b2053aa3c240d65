package io.spanco.receivable;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters sent about an invoice. */
@Component
@Transactional(readOnly = true)
public class ReminderQueries {

    private static final String LETTERS = """
            select r.number as reference, r.issue_date as day, r.level, r.kind
            from spanco.document i
            join spanco.document_derivation v on v.parent_id = i.id
            join spanco.document r on r.id = v.child_id and r.type = 'REMINDER'
            where i.number = :invoice order by r.level""";

    /** @param kind what was done at its level; null for a letter of before it was kept */
    public record Letter(String reference, LocalDate day, int level, ReminderAction kind) {}

    private final JdbcClient jdbc;

    ReminderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. @param invoice number */
    public List<Letter> letters(String invoice) {
        return jdbc.sql(LETTERS).param("invoice", invoice).query(Letter.class).list();
    }
}
