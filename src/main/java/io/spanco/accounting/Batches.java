package io.spanco.accounting;

import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.text.Sha256;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of closed periods: only ever added. */
@Component
class Batches {

    private static final String COLUMNS =
            "select id, first_day, last_day, entries, file_name, sha256, closed_at, closed_by from spanco.accounting_batch";

    private static final RowMapper<Batch> ROW = (row, index) -> new Batch(
            row.getLong("id"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getInt("entries"),
            row.getString("file_name"),
            row.getString("sha256"),
            row.getTimestamp("closed_at").toInstant(),
            row.getString("closed_by"));

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Batches(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** One closing at a time; reading goes on. */
    void lock() {
        jdbc.sql("lock table spanco.accounting_batch in share row exclusive mode")
                .update();
    }

    Optional<Batch> overlapping(LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + " where first_day <= :to and last_day >= :from order by first_day limit 1")
                .param("from", from)
                .param("to", to)
                .query(ROW)
                .optional();
    }

    /** The day after the last one that is closed: where the next period begins. Empty before the first closing. */
    Optional<LocalDate> nextDay() {
        return jdbc.sql("select last_day + 1 from spanco.accounting_batch order by last_day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    /** The period that was closed with exactly these days. */
    Optional<Batch> of(LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + " where first_day = :from and last_day = :to")
                .param("from", from)
                .param("to", to)
                .query(ROW)
                .optional();
    }

    /** The number after the last one that was given for good; it never starts again. */
    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from spanco.accounting_entry")
                .query(Integer.class)
                .single();
    }

    Batch add(Closing closing) {
        long id = jdbc.sql("""
                        insert into spanco.accounting_batch
                            (first_day, last_day, closed_at, closed_by, file_name, sha256, content, entries)
                        values (:from, :to, :at, :by, :name, :sha256, :content, :entries) returning id""")
                .param("from", closing.from())
                .param("to", closing.to())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", user.login())
                .param("name", closing.fileName())
                .param("sha256", Sha256.of(closing.content()))
                .param("content", closing.content())
                .param("entries", closing.entries().size())
                .query(Long.class)
                .single();
        int number = closing.firstNumber();
        for (Entry entry : closing.entries()) {
            jdbc.sql("""
                            insert into spanco.accounting_entry (source, source_id, batch_id, number, day)
                            values (:source, :sourceId, :batch, :number, :day)""")
                    .param("source", entry.source())
                    .param("sourceId", entry.sourceId())
                    .param("batch", id)
                    .param("number", number++)
                    .param("day", entry.day())
                    .update();
        }
        return existing(id);
    }

    /** What a closing writes. */
    record Closing(
            LocalDate from, LocalDate to, String fileName, byte[] content, int firstNumber, List<Entry> entries) {}

    /** Newest period first. */
    List<Batch> all() {
        return jdbc.sql(COLUMNS + " order by first_day desc").query(ROW).list();
    }

    Batch existing(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(ROW)
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    byte[] content(long id) {
        return jdbc.sql("select content from spanco.accounting_batch where id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(long id) {
        return new NotFound("L’arrêté comptable {0} n’existe pas.", id);
    }
}
