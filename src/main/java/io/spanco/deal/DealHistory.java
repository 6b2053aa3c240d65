package io.spanco.deal;

import io.spanco.platform.identity.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happened to a deal: who, when, what, which document. Rows are only ever added; the database sees to it. */
@Component
public class DealHistory {

    private static final int LONGEST_TEXT = 5000;

    /**
     * @param event upper-case code
     * @param text the same as a French sentence
     * @param document reference, or null
     */
    public record Event(Instant at, String by, String event, String text, String document) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser user;

    DealHistory(JdbcClient jdbc, Clock clock, CurrentUser user) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.user = user;
    }

    /** @param document reference of the document concerned, or null */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String dealNumber, String event, String text, String document) {
        insert(dealNumber, event, text, document, null);
    }

    void recordStage(String dealNumber, Stage stage) {
        insert(dealNumber, "STAGE_ENTERED", "Étape " + stage.label(), null, stage);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Event> of(String dealNumber) {
        return jdbc.sql("""
                        select at, by_user, event, text, document from spanco.deal_event
                        where deal_number = :deal order by id desc""")
                .param("deal", dealNumber)
                .query((row, index) -> new Event(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user"),
                        row.getString("event"),
                        row.getString("text"),
                        row.getString("document")))
                .list();
    }

    /** What the last event of a kind said about a document; null when there was none. */
    @Transactional(readOnly = true)
    public String last(String dealNumber, String event, String document) {
        return jdbc.sql("""
                        select text from spanco.deal_event
                        where deal_number = :deal and event = :event and document = :document order by id desc limit 1""")
                .param("deal", dealNumber)
                .param("event", event)
                .param("document", document)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The kinds of news that a reader may ask for alone. */
    public enum Part {
        ALL("true"),
        STAGES(
                "(stage is not null or event like 'DEAL\\_%' or event in ('SUSPECT_KEPT', 'SUSPECT_STOPPED', 'NEED_DISCOVERED'))"),
        DOCUMENTS("document is not null and event not like '%MAIL%'"),
        MAILS("event like '%MAIL%'"),
        NOTES("event in ('NOTE', 'NEW_DEMAND')");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    /** How many events there are. */
    @Transactional(readOnly = true)
    public long count(String dealNumber) {
        return jdbc.sql("select count(*) from spanco.deal_event where deal_number = :deal")
                .param("deal", dealNumber)
                .query(Long.class)
                .single();
    }

    /** An event with its place in the history. @param stage that it entered, or null */
    public record Entry(long id, Instant at, String by, String event, String text, String document, Stage stage) {}

    /**
     * The next events, newest first.
     *
     * @param before id of the event that came last; null to begin
     */
    @Transactional(readOnly = true)
    public List<Entry> of(String dealNumber, Part part, Long before, int size) {
        return jdbc.sql(
                        "select id, at, by_user, event, text, document, stage from spanco.deal_event where deal_number = :deal and "
                                + part.condition + " and id < :before order by id desc limit :size")
                .param("deal", dealNumber)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query((row, index) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user"),
                        row.getString("event"),
                        row.getString("text"),
                        row.getString("document"),
                        row.getString("stage") == null ? null : Stage.valueOf(row.getString("stage"))))
                .list();
    }

    /** What has happened is noted whatever its length. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private void insert(String dealNumber, String event, String text, String document, Stage stage) {
        jdbc.sql("""
                        insert into spanco.deal_event (deal_number, at, by_user, event, text, document, stage)
                        values (:deal, :at, :by, :event, :text, :document, :stage)""")
                .param("deal", dealNumber)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", user.login())
                .param("event", event)
                .param("text", shortened(text))
                .param("document", document)
                .param("stage", stage == null ? null : stage.name())
                .update();
    }
}
