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

    private void insert(String dealNumber, String event, String text, String document, Stage stage) {
        jdbc.sql("""
                        insert into spanco.deal_event (deal_number, at, by_user, event, text, document, stage)
                        values (:deal, :at, :by, :event, :text, :document, :stage)""")
                .param("deal", dealNumber)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", user.login())
                .param("event", event)
                .param("text", text)
                .param("document", document)
                .param("stage", stage == null ? null : stage.name())
                .update();
    }
}
