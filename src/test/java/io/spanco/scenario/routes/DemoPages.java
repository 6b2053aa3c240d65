package io.spanco.scenario.routes;

import io.spanco.testing.DemoData;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** All pages with the demo data, walked through once. */
final class DemoPages {

    private static List<Walk.Opened> pages;

    private DemoPages() {}

    static synchronized List<Walk.Opened> all(MockMvc browser, JdbcTemplate jdbc) throws Exception {
        if (pages == null) {
            DemoData.awaitTold(jdbc);
            pages = new Walk(browser).pages();
        }
        return pages;
    }
}
