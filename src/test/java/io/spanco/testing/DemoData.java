package io.spanco.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcOperations;

/** The data that {@link OnDemoData} tells. */
public final class DemoData {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private DemoData() {}

    /** Waits until all of it is there. */
    public static void awaitTold(JdbcOperations jdbc) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> jdbc.queryForObject(
                                "select count(*) from spanco.demo_story where finished_at is not null", Long.class)
                        > 0);
    }
}
