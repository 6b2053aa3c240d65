package io.spanco.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.Stage;
import io.spanco.quote.QuoteKind;
import io.spanco.testing.OnDemoData;
import io.spanco.testing.Today;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The demo data, told once when the application is ready. */
@OnDemoData
class DemoStoryTests {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    StoryBook book;

    @Autowired
    Teller teller;

    @Autowired
    Progress progress;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    MockMvc web;

    @BeforeEach
    void theStoryIsTold() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> book.isFinished() && !progress.isRunning());
    }

    @Test
    void noTaleBreaksOffAndNoJobFails() {
        assertThat(
                        texts(
                                "select tale || ' ' || position || ': ' || failure from spanco.demo_step where failure is not null"))
                .isEmpty();
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
        assertThat(management.createJobQuery().withException().list()).isEmpty();
    }

    @Test
    void thereAreTwentyFiveDealsOverAllStagesAndOutcomes() {
        assertThat(count("select count(*) from spanco.deal")).isEqualTo(25);
        assertThat(texts("select distinct stage from spanco.deal where outcome = 'OPEN'"))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new));
        assertThat(texts("select distinct outcome from spanco.deal"))
                .containsExactlyInAnyOrder("OPEN", "WON", "LOST", "ABANDONED");
        assertThat(count("select count(distinct owner) from spanco.deal")).isEqualTo(3);
    }

    @Test
    void quotesAreOfAllKindsAndInAllStates() {
        assertThat(texts("select distinct kind from spanco.document where type = 'QUOTE'"))
                .containsExactlyInAnyOrder(
                        Arrays.stream(QuoteKind.values()).map(QuoteKind::name).toArray(String[]::new));
        assertThat(texts("select distinct status from spanco.document where type = 'QUOTE'"))
                .contains("DRAFT", "SENT", "ACCEPTED", "REFUSED", "NOT_RETAINED", "EXPIRED");
        assertThat(count("select max(revision) from spanco.document where type = 'QUOTE'"))
                .isEqualTo(3);
    }

    @Test
    void everyDocumentAndEveryStateOfOneIsThere() {
        assertThat(texts("select distinct type || ' ' || status from spanco.document where type <> 'QUOTE'"))
                .contains(
                        "ORDER CONFIRMED",
                        "DELIVERY_NOTE PREPARED",
                        "DELIVERY_NOTE DELIVERED",
                        "INVOICE ISSUED",
                        "INVOICE DISPUTED",
                        "INVOICE PAID",
                        "INVOICE WRITTEN_OFF",
                        "CREDIT_NOTE ISSUED",
                        "PURCHASE_ORDER DRAFT",
                        "PURCHASE_ORDER PARTLY_RECEIVED",
                        "PURCHASE_ORDER RECEIVED",
                        "GOODS_RECEIPT RECORDED",
                        "SUPPLIER_INVOICE CHECKED",
                        "REMINDER SENT");
        assertThat(texts("select distinct kind from spanco.document where type = 'INVOICE'"))
                .contains("STANDARD", "DEPOSIT");
        assertThat(texts("select distinct state from spanco.workshop_operation"))
                .contains("PLANNED", "STARTED", "DONE");
        assertThat(count("select count(*) from spanco.attachment")).isEqualTo(5);
    }

    @Test
    void remindersWentOutAtTheirDays() {
        List<String> late = texts("""
                select i.number || ' ' || count(r.id) from spanco.document i
                join spanco.document_derivation v on v.parent_id = i.id
                join spanco.document r on r.id = v.child_id and r.type = 'REMINDER'
                where i.status = 'ISSUED' group by i.number""");
        assertThat(late).extracting(text -> text.substring(text.length() - 1)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(count("""
                        select count(*) from spanco.document i
                        join spanco.document_derivation v on v.parent_id = i.id
                        join spanco.document r on r.id = v.child_id and r.type = 'REMINDER' and r.level = 1
                        where r.issue_date <> i.due_date + 7""")).isZero();
    }

    @Test
    void theHistoryHasTheDatesOfTheStory() {
        Instant present = jdbc.sql("select begun_at from spanco.demo_story")
                .query(Timestamp.class)
                .single()
                .toInstant();
        Instant earliest = present.minus(280, ChronoUnit.DAYS);
        assertThat(count("select count(*) from spanco.deal_event where at > :present", present))
                .isZero();
        assertThat(jdbc.sql("select min(at) from spanco.deal_event")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isBetween(earliest, present.minus(260, ChronoUnit.DAYS));
        List<HistoricProcessInstance> deals = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("deal")
                .list();
        assertThat(deals)
                .hasSize(25)
                .allSatisfy(deal -> assertThat(deal.getStartTime().toInstant())
                        .isCloseTo(openedAt(deal.getBusinessKey()), aMinute()));
        assertThat(history.createHistoricTaskInstanceQuery()
                        .finished()
                        .taskDefinitionKey("qualifySuspect")
                        .list())
                .allSatisfy(task -> assertThat(task.getEndTime().toInstant()).isBetween(earliest, present));
    }

    @Test
    void numbersFollowTheCalendar() {
        assertThat(count("""
                        select count(*) from (
                            select issue_date < lag(issue_date) over (partition by type order by number) as goes_back
                            from spanco.document where type in ('INVOICE', 'CREDIT_NOTE', 'DELIVERY_NOTE')) as numbered
                        where goes_back""")).isZero();
    }

    @Test
    void mailsAreSentAndNothingOfThePastIsLeftToRun() {
        assertThat(texts("select distinct status from spanco.mail where document_id in "
                        + "(select id from spanco.document where issued_at is not null)"))
                .contains("SENT")
                .doesNotContain("QUEUED", "SENDING", "FAILED");
        assertThat(count("select count(*) from spanco.mail where sent_at > queued_at + interval '1 hour'"))
                .isZero();
        assertThat(management.createJobQuery().executable().list())
                .allSatisfy(job -> assertThat(job.getProcessInstanceId()).isNull());
    }

    @Test
    void toldTwiceItStaysAsItIs() {
        int documents = count("select count(*) from spanco.document");
        teller.tell();
        assertThat(count("select count(*) from spanco.document")).isEqualTo(documents);
        assertThat(count("select count(*) from spanco.deal")).isEqualTo(25);
    }

    @Test
    void somethingIsToDoTodayAndSomethingIsLate() {
        LocalDate today = Today.inFrance();
        assertThat(count("select count(*) from act_ru_task where due_date_ < now()"))
                .isPositive();
        assertThat(count("select count(*) from act_ru_task where due_date_ > now()"))
                .isPositive();
        assertThat(count("select count(*) from spanco.workshop_operation where planned_start >= :day", today))
                .isGreaterThan(3);
        assertThat(count("select count(*) from spanco.workshop_operation where assignee is null"))
                .isEqualTo(2);
    }

    @Test
    void thePageSaysThatItIsReady() throws Exception {
        web.perform(get("/demo/progress").with(user("commercial")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sont prêtes")))
                .andExpect(content().string(not(containsString("progress"))));
        web.perform(get("/").with(user("commercial")))
                .andExpect(content().string(not(containsString("/demo/progress"))));
    }

    private Instant openedAt(String deal) {
        return jdbc.sql("select opened_at from spanco.deal where number = :deal")
                .param("deal", deal)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static TemporalUnitOffset aMinute() {
        return new TemporalUnitWithinOffset(1, ChronoUnit.MINUTES);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int count(String sql, LocalDate day) {
        return jdbc.sql(sql).param("day", day).query(Integer.class).single();
    }

    private int count(String sql, Instant present) {
        return jdbc.sql(sql)
                .param("present", Timestamp.from(present))
                .query(Integer.class)
                .single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
