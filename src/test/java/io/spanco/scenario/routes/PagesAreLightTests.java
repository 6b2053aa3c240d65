package io.spanco.scenario.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.testing.OnDemoData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** With the demo data no page is large, and none asks the database often: what grows with the rows shows here. */
@OnDemoData
class PagesAreLightTests {

    private static final int MOST_BYTES = 400_000;
    private static final int MOST_STATEMENTS = 30;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void noPageIsLargeOrAsksTheDatabaseOften() throws Exception {
        List<Walk.Opened> pages = DemoPages.all(browser, jdbc);
        assertThat(pages)
                .filteredOn(page -> page.content().length > MOST_BYTES)
                .extracting(page -> page.address() + ": " + page.content().length + " bytes")
                .isEmpty();
        assertThat(pages)
                .filteredOn(page -> page.statements().size() > MOST_STATEMENTS)
                .extracting(PagesAreLightTests::asked)
                .isEmpty();
    }

    @Test
    void theAddressOfAFileIsLookedForOnce() {
        assertThat(context.getBeansOfType(FilterRegistrationBean.class).values())
                .filteredOn(registration -> registration.getFilter() instanceof ResourceUrlEncodingFilter)
                .hasSize(1);
    }

    @Test
    void everyPageIsOpenedButThoseThatOnlyLeadToAnother() throws Exception {
        Set<Route> opened =
                DemoPages.all(browser, jdbc).stream().map(Walk.Opened::route).collect(Collectors.toSet());
        assertThat(Route.all().stream().filter(Route::isPage))
                .filteredOn(route -> !opened.contains(route) && !Walk.SHOWS_NOTHING.contains(route.pattern()))
                .extracting(Route::pattern)
                .containsExactlyInAnyOrderElementsOf(Walk.LEADS_ON);
    }

    private static String asked(Walk.Opened page) {
        String often = page.statements().stream()
                .collect(Collectors.groupingBy(sql -> sql, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "\n    " + entry.getValue() + " times "
                        + entry.getKey().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining());
        return page.address() + ": " + page.statements().size() + " statements" + often;
    }
}
