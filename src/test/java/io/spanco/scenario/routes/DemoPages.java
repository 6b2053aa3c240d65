package io.spanco.scenario.routes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** All pages with the demo data, walked through once. */
final class DemoPages {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static List<Walk.Opened> pages;

    private DemoPages() {}

    static synchronized List<Walk.Opened> all(MockMvc browser, JdbcTemplate jdbc) throws Exception {
        if (pages == null) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> jdbc.queryForObject(
                                    "select count(*) from spanco.demo_story where finished_at is not null", Long.class)
                            > 0);
            pages = new Walk(browser).pages();
        }
        return pages;
    }
}
