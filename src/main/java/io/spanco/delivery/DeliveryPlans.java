package io.spanco.delivery;

import io.spanco.document.CommercialDocument;
import io.spanco.platform.identity.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which day an order, or a delivery note, is to reach the customer. */
@Component
public class DeliveryPlans {

    /** At the end of the day that was promised a delivery is late. */
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    /** @param version rises with every change, 0 while nothing is planned @param plannedOn null while nothing is planned */
    public record Plan(long version, LocalDate plannedOn) {}

    private static final Plan NONE = new Plan(0, null);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    DeliveryPlans(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Of a delivery note or of an order. */
    public Plan of(CommercialDocument document) {
        return jdbc.sql("select version, planned_on from spanco.delivery_plan where document_id = :document")
                .param("document", document.id())
                .query((row, index) -> new Plan(
                        row.getLong("version"), row.getDate("planned_on").toLocalDate()))
                .optional()
                .orElse(NONE);
    }

    void put(CommercialDocument document, LocalDate day) {
        jdbc.sql("""
                        insert into spanco.delivery_plan (document_id, version, planned_on, changed_at, changed_by)
                        values (:document, 1, :day, :at, :by)
                        on conflict (document_id) do update
                        set version = delivery_plan.version + 1, planned_on = excluded.planned_on,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param("document", document.id())
                .param("day", day)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", user.login())
                .update();
    }

    /** When the task about the document is due; empty while nothing is planned. */
    Optional<Instant> due(CommercialDocument document) {
        return Optional.ofNullable(of(document).plannedOn()).map(this::endOf);
    }

    Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }
}
