package io.spanco.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long a step usually waits to be done, read off the engine's history of tasks. */
@Component
@Transactional(readOnly = true)
public class StepTimes {

    private static final int SAMPLE = 200;
    private static final int FEWEST = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** The last that were done, by the index on the task's key and its end. */
    private static final String USUAL = """
            select count(*) as seen, percentile_cont(0.5) within group (order by duration_) / 86400000.0 as days from (
                select duration_ from public.act_hi_taskinst
                where task_def_key_ = :key and end_time_ is not null and delete_reason_ = 'completed'
                order by end_time_ desc limit :sample) recent""";

    private record Remembered(Integer days, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Remembered> known = new ConcurrentHashMap<>();

    StepTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whole days that half of the last tasks of this key waited at most; null when too few were done. Ten minutes old at most. */
    public Integer usualDays(String taskKey) {
        Instant now = clock.instant();
        Remembered found = known.get(taskKey);
        if (found == null || !found.until().isAfter(now)) {
            found = new Remembered(read(taskKey), now.plus(REMEMBERED));
            known.put(taskKey, found);
        }
        return found.days();
    }

    private Integer read(String taskKey) {
        return jdbc.sql(USUAL)
                .param("key", taskKey)
                .param("sample", SAMPLE)
                .query((row, index) -> row.getInt("seen") < FEWEST ? null : wholeDays(row.getBigDecimal("days")))
                .list()
                .get(0);
    }

    private static Integer wholeDays(BigDecimal days) {
        return days.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE).intValueExact();
    }
}
