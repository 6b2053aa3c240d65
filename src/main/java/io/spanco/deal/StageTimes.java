package io.spanco.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long deals stand in each stage, read off their histories. */
@Component
@Transactional(readOnly = true)
public class StageTimes {

    /** Recent enough to tell what is usual now, and few enough to be read while a page waits. */
    private static final int SAMPLE = 6000;

    private static final int FEWEST = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Half of the deals that left a stage stood in it for this long or less. */
    private static final String USUAL = """
            select stage, count(*) as seen, percentile_cont(0.5) within group (order by days) as days from (
                select stage, extract(epoch from lead(at) over (partition by deal_number order by id) - at) / 86400 as days
                from (select id, deal_number, stage, at from spanco.deal_event where stage is not null
                      order by id desc limit :sample) recent) stays
            where days is not null group by stage""";

    /** A stage that a deal entered. @param left when it entered the next one or was closed; null while it stands there */
    public record Stay(Stage stage, Instant entered, Instant left) {

        /** Whole days, to now when it stands there. */
        public long days(Instant now) {
            return Duration.between(entered, left == null ? now : left).toDays();
        }
    }

    private record Remembered(Map<Stage, Integer> days, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Remembered usual = new Remembered(Map.of(), Instant.MIN);

    StageTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The stages that this deal entered, in order. */
    public List<Stay> of(Deal deal) {
        return jdbc.sql("""
                        select stage, at, lead(at) over (order by id) as next_at from spanco.deal_event
                        where deal_number = :deal and stage is not null order by id""")
                .param("deal", deal.number())
                .query((row, index) -> stay(row, deal.closedAt()))
                .list();
    }

    /** Usual days in each stage; stages that too few deals have left are missing. Ten minutes old at most. */
    public Map<Stage, Integer> usual() {
        Instant now = clock.instant();
        if (!usual.until().isAfter(now)) {
            usual = new Remembered(read(), now.plus(REMEMBERED));
        }
        return usual.days();
    }

    private Map<Stage, Integer> read() {
        Map<Stage, Integer> days = new EnumMap<>(Stage.class);
        jdbc.sql(USUAL)
                .param("sample", SAMPLE)
                .query((row, index) -> row.getInt("seen") < FEWEST
                        ? null
                        : days.put(Stage.valueOf(row.getString("stage")), wholeDays(row.getBigDecimal("days"))))
                .list();
        return days;
    }

    private static int wholeDays(BigDecimal days) {
        return days.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ONE).intValueExact();
    }

    private static Stay stay(ResultSet row, Instant closed) throws SQLException {
        var next = row.getTimestamp("next_at");
        return new Stay(
                Stage.valueOf(row.getString("stage")),
                row.getTimestamp("at").toInstant(),
                next == null ? closed : next.toInstant());
    }
}
