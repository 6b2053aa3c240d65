package io.spanco.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.DealClosing;
import io.spanco.order.Orders;
import io.spanco.order.SampleOrders;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** A month of the workshop: a bar for each time that an order is worked on without a working day between. */
@SpancoTest
@AutoConfigureMockMvc
class WorkshopMonthTests {

    private static final Pattern BAR = Pattern.compile(
            "class=\"bar work-(\\w+)\"[^>]*style=\"grid-column:(\\d) / span (\\d);grid-row:\\d+\"[^>]*title=\"([\\w-]+) · ([^\"]*)\"");

    @Autowired
    MockMvc browser;

    @Autowired
    BeanFactory beans;

    @Autowired
    ScheduleService service;

    @Autowired
    Clock clock;

    @Autowired
    DealClosing closing;

    @Autowired
    Orders orders;

    private SampleOrders samples;
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void samples() {
        samples = new SampleOrders(beans);
    }

    /** Their deliveries would wait for a day in the pages of other tests. */
    @AfterEach
    void nobodyWaitsForThem() {
        Acting.DIRECTION.does(() ->
                made.forEach(order -> closing.abandon(orders.existing(order).dealNumber(), "essai")));
    }

    @Test
    void aBarGoesOnOverADayOffAndEndsWhereADayPassesOrTheWeekDoes() throws Exception {
        String order = order();
        // Tuesday the 11th is Armistice Day; on Thursday nothing is done.
        plan(order, "Découpe", "2031-11-10", 240);
        plan(order, "Perçage", "2031-11-12", 240);
        plan(order, "Peinture", "2031-11-14", 240);
        long packing = plan(order, "Emballage", "2031-11-17", 240);
        Acting.ATELIER.does(() -> service.complete(packing, 240));
        assertThat(bars("2031-11-14", order))
                .containsExactly("PLANNED 1+3 Découpe, Perçage", "PLANNED 5+1 Peinture", "DONE 1+1 Emballage");
    }

    @Test
    void aLongOperationIsOneBarAWeekAndAWeekendWidensTheMonth() throws Exception {
        String order = order();
        // Three days of work from Thursday: Thursday, Friday and Monday.
        plan(order, "Montage", "2031-09-04", 1_260);
        assertThat(bars("2031-09-04", order)).containsExactly("PLANNED 4+2 Montage", "PLANNED 1+1 Montage");
        plan(order, "Dépannage", "2031-09-06", 120);
        assertThat(bars("2031-09-04", order)).containsExactly("PLANNED 4+3 Montage, Dépannage", "PLANNED 1+1 Montage");
    }

    @Test
    void whatFindsNoLaneIsCounted() throws Exception {
        for (int number = 0; number < 9; number++) {
            plan(order(), "Réglage", "2031-10-07", 60);
        }
        String month = month("2031-10-07", "");
        assertThat(BAR.matcher(month).results().toList()).hasSize(7);
        assertThat(month).contains("et 2 autres");
    }

    private String order() {
        made.add(samples.order("2", "1"));
        return made.get(made.size() - 1);
    }

    private long plan(String order, String name, String day, int minutes) {
        return Acting.ATELIER.as(() -> service.plan(
                        order,
                        new OperationInput(
                                name,
                                "atelier",
                                LocalDate.parse(day)
                                        .atTime(8, 0)
                                        .atZone(clock.getZone())
                                        .toInstant(),
                                minutes))
                .id());
    }

    /** State, first column, columns and text of each bar, week after week. */
    private List<String> bars(String day, String order) throws Exception {
        return BAR.matcher(month(day, "&order=" + order))
                .results()
                .map(WorkshopMonthTests::told)
                .toList();
    }

    private static String told(MatchResult bar) {
        return bar.group(1) + " " + bar.group(2) + "+" + bar.group(3) + " " + bar.group(5);
    }

    private String month(String day, String narrowed) throws Exception {
        return browser.perform(get("/schedule/workshop?view=month&on=" + day + narrowed)
                        .with(user("atelier").authorities(new SimpleGrantedAuthority("workshop"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
