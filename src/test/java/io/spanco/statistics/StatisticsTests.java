package io.spanco.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.platform.error.Forbidden;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every figure of {@link SpringOf2019} against one worked out by hand, and against the list that it opens. */
@SpancoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsTests {

    /** 61 days; the 61 before them begin on the first of March. */
    private static final Scope SPRING =
            new Scope(Period.between(LocalDate.parse("2019-05-01"), LocalDate.parse("2019-06-30")), null);

    private static final String DAYS = "period=FREE&from=2019-05-01&to=2019-06-30";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Statistics statistics;

    private MockMvc http;

    @BeforeAll
    void story() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        new SpringOf2019(context).tell();
    }

    private Map<String, Long> counts(Fact fact, Scope scope) {
        Map<String, Long> counts = new HashMap<>();
        Figures found = Acting.COMPTA.as(() -> statistics.byKey(fact, scope));
        found.byKey().forEach((key, figure) -> counts.put(key, figure.count()));
        return counts;
    }

    private Figure figure(Fact fact, String key) {
        return Acting.COMPTA.as(() -> statistics.figure(fact, SPRING, key));
    }

    private void assertDays(Fact fact, String key, String median, String mean, String ninth) {
        Figure figure = figure(fact, key);
        assertThat(List.of(figure.median(), figure.mean(), figure.ninth()))
                .as(fact + " " + key)
                .containsExactly(new BigDecimal(median), new BigDecimal(mean), new BigDecimal(ninth));
    }

    @Test
    void theFunnelCountsWhoReachedEachStage() {
        // A, B, C and D were opened; A and B were kept and their needs found; only A was negotiated and won.
        assertThat(counts(Fact.REACHED, SPRING))
                .isEqualTo(Map.of(
                        "SUSPECT",
                        4L,
                        "PROSPECT",
                        2L,
                        "APPROACH",
                        2L,
                        "NEGOTIATION",
                        1L,
                        "CONCLUSION",
                        1L,
                        "ORDER",
                        1L,
                        "WON",
                        1L));
        assertThat(counts(Fact.REACHED, SPRING.before())).isEqualTo(Map.of("SUSPECT", 1L));
    }

    @Test
    void staysAreMeasuredWhenTheyEnd() {
        // Suspect: A 2/05 to 4/05, B 6/05 to 7/05, C 8/05 to 11/05: 1, 2 and 3 days; nine in ten lie at 2 + 0,8 × 1.
        assertDays(Fact.STAGE_TIME, "SUSPECT", "2.0", "2.0", "2.8");
        // Prospect: A 4/05 to 9/05, B 7/05 to 10/05: 5 and 3 days; 3 + 0,9 × 2.
        assertDays(Fact.STAGE_TIME, "PROSPECT", "4.0", "4.0", "4.8");
        // Approach: A until its first revision, 9/05 to 13/05, B until it was lost, 10/05 to 20/05: 4 + 0,9 × 6.
        assertDays(Fact.STAGE_TIME, "APPROACH", "7.0", "7.0", "9.4");
        // A alone: 13/05 to 20/05, 20/05 to the first invoice of 29/05, then until it was paid on 12/06.
        assertDays(Fact.STAGE_TIME, "NEGOTIATION", "7.0", "7.0", "7.0");
        assertDays(Fact.STAGE_TIME, "CONCLUSION", "9.0", "9.0", "9.0");
        assertDays(Fact.STAGE_TIME, "ORDER", "14.0", "14.0", "14.0");
        assertThat(counts(Fact.STAGE_TIME, SPRING))
                .isEqualTo(Map.of(
                        "SUSPECT",
                        3L,
                        "PROSPECT",
                        2L,
                        "APPROACH",
                        2L,
                        "NEGOTIATION",
                        1L,
                        "CONCLUSION",
                        1L,
                        "ORDER",
                        1L));
    }

    @Test
    void realisationIsMeasuredFromDocumentToDocument() {
        // Order 20/05, delivered 27/05, invoiced 29/05, paid and won 12/06.
        assertDays(Fact.REALISATION, "ORDER_TO_DELIVERY", "7.0", "7.0", "7.0");
        assertDays(Fact.REALISATION, "DELIVERY_TO_INVOICE", "2.0", "2.0", "2.0");
        assertDays(Fact.REALISATION, "INVOICE_TO_PAYMENT", "14.0", "14.0", "14.0");
        assertDays(Fact.REALISATION, "ORDER_TO_END", "23.0", "23.0", "23.0");
        // The workshop planned three days of seven hours from 22/05, until 24/05: three days late. Due on 28/06: paid
        // 16 days before.
        assertThat(counts(Fact.PUNCTUALITY, SPRING)).isEqualTo(Map.of("UP_TO_7", 1L));
        assertDays(Fact.PUNCTUALITY, "UP_TO_7", "3.0", "3.0", "3.0");
        assertThat(counts(Fact.PAYMENT, SPRING)).isEqualTo(Map.of("ON_TIME", 1L));
        assertDays(Fact.PAYMENT, "ON_TIME", "-16.0", "-16.0", "-16.0");
        assertThat(figure(Fact.PAYMENT, null).amount()).isEqualByComparingTo("1200");
    }

    @Test
    void eachOwnerHasTheFiguresOfTheirDeals() {
        // A and B are the salesperson's, of direction's only C left a stage; what A became was realised and paid.
        assertThat(counts(Fact.STAGE_TIME, SPRING.of("direction"))).isEqualTo(Map.of("SUSPECT", 1L));
        assertThat(counts(Fact.STAGE_TIME, SPRING.of("commercial")))
                .containsEntry("SUSPECT", 2L)
                .containsEntry("PROSPECT", 2L)
                .containsEntry("ORDER", 1L);
        for (Fact fact : List.of(Fact.REALISATION, Fact.PUNCTUALITY, Fact.PAYMENT)) {
            assertThat(counts(fact, SPRING.of("direction"))).as(fact.name()).isEmpty();
            assertThat(counts(fact, SPRING.of("commercial"))).as(fact.name()).isEqualTo(counts(fact, SPRING));
        }
    }

    @Test
    void dealsEndWithAReasonOrAnAmount() {
        // A: 2/05 to 12/06 are 41 days, two versions were sent, 1 000 € net. B: one offer of 800 €.
        assertDays(Fact.WON, null, "41.0", "41.0", "41.0");
        assertThat(figure(Fact.WON, null).amount()).isEqualByComparingTo("1000");
        assertThat(counts(Fact.REVISIONS, SPRING)).isEqualTo(Map.of("2", 1L));
        assertThat(counts(Fact.LOST, SPRING)).isEqualTo(Map.of("prix", 1L));
        assertThat(figure(Fact.LOST, "prix").amount()).isEqualByComparingTo("800");
        assertThat(counts(Fact.LOST, SPRING.before())).isEqualTo(Map.of("délai", 1L));
        Figures opened = Acting.DIRECTION.as(() -> statistics.byOwner(Fact.OPENED, SPRING));
        assertThat(opened.of("commercial").count()).isEqualTo(2);
        assertThat(opened.of("direction").count()).isEqualTo(2);
        assertThat(Acting.DIRECTION
                        .as(() -> statistics.byOwner(Fact.ABANDONED, SPRING))
                        .keys())
                .containsExactly("direction");
    }

    @Test
    void marginsAreThoseOfTheDealByMonth() {
        // Accepted quote, order and invoice of 1 000 € in May, the motor of 600 € is ordered and not yet invoiced.
        assertMargin(Fact.FORECAST, "1000", "0");
        assertMargin(Fact.COMMITTED, "1000", "600");
        assertMargin(Fact.ACTUAL, "1000", "0");
    }

    private void assertMargin(Fact fact, String sales, String purchases) {
        assertThat(counts(fact, SPRING).keySet()).as(fact.name()).containsExactly("2019-05");
        assertThat(figure(fact, "2019-05").amount()).isEqualByComparingTo(sales);
        assertThat(figure(fact, "2019-05").sum()).isEqualByComparingTo(purchases);
    }

    @Test
    void everyFigureIsTheSumOfTheListThatItOpens() {
        List<String> checked = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            for (Scope scope : List.of(SPRING, SPRING.before(), SPRING.of("commercial"), SPRING.of("direction"))) {
                Figures figures = Acting.COMPTA.as(() -> statistics.byKey(fact, scope));
                figures.byKey().forEach((key, figure) -> {
                    assertListed(fact, scope, key, figure);
                    checked.add(fact + "/" + key);
                });
                if (fact != Fact.REACHED) {
                    assertListed(fact, scope, null, figures.total());
                }
            }
        }
        assertThat(checked).hasSizeGreaterThan(30);
    }

    private void assertListed(Fact fact, Scope scope, String key, Figure figure) {
        List<Entry> rows = Acting.COMPTA.as(() -> everyPage(fact, scope, key));
        assertThat(rows).as(fact + " " + key + " " + scope).hasSize((int) figure.count());
        assertThat(sum(rows.stream().map(Entry::amount).toList()))
                .isEqualByComparingTo(figure.amount() == null ? BigDecimal.ZERO : figure.amount());
        assertThat(sum(rows.stream().map(Entry::measure).toList()))
                .isEqualByComparingTo(figure.sum() == null ? BigDecimal.ZERO : figure.sum());
    }

    /** One row at a time, so that the way from page to page is walked too, between rows of one document as well. */
    private List<Entry> everyPage(Fact fact, Scope scope, String key) {
        List<Entry> all = new ArrayList<>();
        Place after = null;
        List<Entry> page;
        do {
            page = statistics.list(fact, scope, key, after, 1);
            all.addAll(page);
            after = page.isEmpty() ? null : Place.of(page.get(page.size() - 1));
        } while (page.size() == 1);
        return all;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aSalespersonSeesTheirOwnFiguresOnly() throws Exception {
        assertThat(Acting.COMMERCIAL
                        .as(() -> statistics.byOwner(Fact.OPENED, SPRING.of("direction")))
                        .keys())
                .containsExactly("commercial");
        assertThat(Acting.COMMERCIAL.as(() -> statistics.list(Fact.OPENED, SPRING, null, null, 50)))
                .extracting(Entry::owner)
                .containsOnly("commercial");
        assertThatThrownBy(() -> Acting.ATELIER.as(() -> statistics.byKey(Fact.OPENED, SPRING)))
                .isInstanceOf(Forbidden.class);
        as(Acting.ATELIER, get("/statistics")).andExpect(status().isForbidden());
        as(Acting.LIVRAISON, get("/api/statistics/margin")).andExpect(status().isForbidden());
        as(Acting.ACHATS, get("/statistics/margin.csv?" + DAYS)).andExpect(status().isForbidden());
        as(Acting.COMMERCIAL, get("/statistics?" + DAYS + "&owner=direction"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"owner\""))));
    }

    @Test
    void pageListAndFileShowTheSame() throws Exception {
        for (String language : List.of("fr", "en")) {
            as(Acting.COMPTA, get("/statistics?" + DAYS + "&lang=" + language)).andExpect(status().isOk());
        }
        as(Acting.COMPTA, get("/statistics/list?fact=STAGE_TIME&key=SUSPECT&lang=fr&" + DAYS))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("AF-2019-")));
        as(Acting.COMPTA, get("/statistics?" + DAYS + "&lang=fr"))
                .andExpect(content().string(containsString("hx-get=\"/statistics/margins?")));
        as(Acting.COMPTA, get("/statistics/margins?" + DAYS + "&lang=fr"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"margin-people\"")))
                .andExpect(content().string(containsString("data-value=\"1000.00\"")));
        as(Acting.COMPTA, get("/statistics/list?fact=COMMITTED&key=2019-05&" + DAYS))
                .andExpect(content().string(containsString("CF-2019-")));
        as(Acting.COMPTA, get("/statistics/funnel.csv?" + DAYS + "&lang=fr"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"Suspect\";4;100,00;100,00;1\r\n")));
        as(Acting.COMPTA, get("/statistics?" + DAYS).param("owner", "anne & {luc}"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("owner=anne%20%26%20%7Bluc%7D")));
        as(Acting.COMPTA, get("/statistics/unknown.csv")).andExpect(status().isNotFound());
        as(Acting.COMPTA, get("/statistics?period=FREE&from=2019-06-30&to=2019-05-01"))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void programsReadTheSameFigures() throws Exception {
        String days = "?from=2019-05-01&to=2019-06-30";
        as(Acting.COMPTA, get("/api/statistics/funnel" + days))
                .andExpect(jsonPath("$.stages[0].stage").value("SUSPECT"))
                .andExpect(jsonPath("$.stages[0].reached").value(4))
                .andExpect(jsonPath("$.stages[6].stage").value("WON"));
        as(Acting.COMPTA, get("/api/statistics/lead-times" + days))
                .andExpect(jsonPath("$.stages[0].median").value("2.0"))
                .andExpect(jsonPath("$.stages[0].p90").value("2.8"))
                .andExpect(jsonPath("$.realisation[3].mean").value("23.0"));
        as(Acting.COMPTA, get("/api/statistics/margin" + days))
                .andExpect(jsonPath("$.total.committed.margin").value("400.00"))
                .andExpect(jsonPath("$.months[0].month").value("2019-05"));
    }

    private ResultActions as(Acting who, MockHttpServletRequestBuilder request) {
        return who.as(() -> {
            try {
                return http.perform(request);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
