package io.spanco.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealHistory;
import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpancoTest(properties = "spanco.mail-retry=R3/PT5M")
class MailTests {

    private static final MailRoute route = new MailRoute();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", route::port);
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    MailService service;

    @Autowired
    MailStart start;

    @Autowired
    DealClosing closing;

    @Autowired
    DealHistory history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SampleDeals deals;
    private int before;

    @BeforeEach
    void look() {
        deals = new SampleDeals(context);
        before = route.received().length;
    }

    @Test
    void aSentQuoteArrivesWithItsFileAndItsMessageId() throws Exception {
        String deal = deals.inApproach();
        String quote = deals.sentQuote(deal, "achats@conserverie-leon.example", "direction@conserverie-leon.example");
        run(deal);

        MimeMessage mail = lastReceived();
        assertThat(mail.getSubject()).isEqualTo("Devis " + quote + " – Morvan Étiquetage");
        assertThat(mail.getFrom()[0].toString()).contains("<contact@morvan-etiquetage.example>");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .contains("achats@conserverie-leon.example", "direction@conserverie-leon.example");
        assertThat(mail.getMessageID()).isEqualTo(row(deal).get("message_id"));
        Multipart parts = (Multipart) mail.getContent();
        Multipart alternatives = (Multipart) parts.getBodyPart(0).getContent();
        assertThat((String) alternatives.getBodyPart(0).getContent())
                .contains("Veuillez trouver ci-joint notre devis " + quote, "3\u00a0000,00\u00a0€ TTC", "69007 Lyon");
        assertThat((String) alternatives.getBodyPart(1).getContent()).contains("<p", "notre devis " + quote);
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo(quote + ".pdf");
        assertThat(file.getInputStream().readNBytes(5)).asString().isEqualTo("%PDF-");

        assertThat(row(deal)).containsEntry("status", "SENT").containsEntry("attempts", 1);
        assertThat(events(deal)).contains("MAIL_SENT");
        assertThat(instances(deal)).isZero();
    }

    @Test
    void isNotSentTwiceWhenTheEngineCannotCommit() {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "a@example.org");
        transaction.executeWithoutResult(status -> {
            run(deal);
            status.setRollbackOnly();
        });
        assertThat(row(deal)).containsEntry("status", "SENT");
        assertThat(instances(deal)).isOne();
        assertThat(events(deal)).doesNotContain("MAIL_SENT");

        run(deal);
        assertThat(arrived()).isOne();
        assertThat(instances(deal)).isZero();
        assertThat(events(deal)).containsOnlyOnce("MAIL_SENT");
    }

    @Test
    void aDeadServerBecomesAnIncidentAndTheMailGoesOnceItIsBack() throws Exception {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "a@example.org");
        route.cut();
        try {
            for (int left = 2; left >= 0; left--) {
                assertThatThrownBy(() -> run(deal)).isInstanceOf(Exception.class);
                assertThat(job(deal).getRetries()).isEqualTo(left);
            }
            assertThat(row(deal)).containsEntry("status", "QUEUED").containsEntry("attempts", 3);
            assertThat(row(deal).get("error")).asString().contains("127.0.0.1");
            assertThat(incidents(deal)).isOne();
        } finally {
            route.mend();
        }
        long mail = (long) row(deal).get("id");
        assertThatThrownBy(() -> Acting.ATELIER.does(() -> service.retry(mail))).isInstanceOf(Forbidden.class);
        Acting.COMPTA.does(() -> service.retry(mail));
        assertThat(job(deal).getRetries()).isOne();
        run(deal);
        assertThatThrownBy(() -> Acting.COMPTA.does(() -> service.retry(mail))).isInstanceOf(Conflict.class);
        assertThat(arrived()).isOne();
        assertThat(incidents(deal)).isZero();
        assertThat(row(deal)).containsEntry("status", "SENT").containsEntry("error", null);
    }

    @Test
    void aRefusedAddressIsCorrectedAndTheMailGoes() throws Exception {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "inconnu@example.org", "a@example.org");
        run(deal);
        assertThat(arrived()).isZero();
        assertThat(row(deal)).containsEntry("status", "FAILED");
        assertThat(row(deal).get("error")).asString().contains("inconnu@example.org", "550");
        assertThat(events(deal)).contains("MAIL_FAILED");

        Task task = correction(deal);
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId() + "/" + link.getUserId())
                .containsExactlyInAnyOrder("sales/null", "null/commercial");
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of("recipients", "a@example.org, nonsense")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.fieldErrors())
                                .extracting(FieldError::field)
                                .containsExactly("recipients"));
        assertThat(row(deal)).containsEntry("status", "FAILED");

        long mail = (long) row(deal).get("id");
        assertThatThrownBy(() -> Acting.ATELIER.does(() -> service.correct(mail, "b@example.org")))
                .isInstanceOf(Forbidden.class);
        Acting.COMMERCIAL.does(() -> service.correct(mail, "b@example.org"));
        run(deal);
        assertThat(arrived()).isOne();
        assertThat(lastReceived().getAllRecipients()[0]).hasToString("b@example.org");
        assertThat(row(deal)).containsEntry("status", "SENT").containsEntry("error", null);
    }

    @Test
    void aMalformedAddressIsCorrectedInTasklist() {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "a@example.org");
        jdbc.sql("update spanco.mail set recipients = 'pas une adresse' where deal_number = :deal")
                .param("deal", deal)
                .update();
        run(deal);
        tasks.complete(correction(deal).getId(), Map.of("recipients", "b@example.org ; c@example.org"));
        run(deal);
        assertThat(row(deal))
                .containsEntry("status", "SENT")
                .containsEntry("recipients", "b@example.org,c@example.org");
    }

    @Test
    void whatIsRolledBackWasNeverQueued() {
        String deal = deals.inApproach();
        transaction.executeWithoutResult(status -> {
            deals.sentQuote(deal, "a@example.org");
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from spanco.mail where deal_number = :deal")
                        .param("deal", deal)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(instances(deal)).isZero();
    }

    @Test
    void theQuoteOfALostDealIsNotSent() {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "a@example.org");
        Acting.COMMERCIAL.does(() -> closing.lose(deal, "Un concurrent moins cher"));
        run(deal);
        assertThat(arrived()).isZero();
        assertThat(row(deal)).containsEntry("status", "CANCELLED");
        assertThat(row(deal).get("error")).asString().contains("Non retenu");
        assertThat(instances(deal)).isZero();
        assertThat(events(deal)).contains("MAIL_CANCELLED");
    }

    @Test
    void whatADeadSenderHeldIsSentAgainAndMarked() {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "a@example.org");
        claimedUntil(deal, "now() + interval '4 minutes'");
        assertThatThrownBy(() -> run(deal)).hasStackTraceContaining("en cours d’envoi");
        assertThat(row(deal)).containsEntry("status", "SENDING");
        claimedUntil(deal, "now() - interval '1 second'");
        run(deal);
        assertThat(arrived()).isOne();
        assertThat(row(deal)).containsEntry("status", "SENT").containsEntry("perhaps_twice", true);
    }

    @Test
    void whatWaitedForAServerIsSentOnceThereIsOne() {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "a@example.org");
        runtime.deleteProcessInstance(job(deal).getProcessInstanceId(), "as if it had not been started");
        jdbc.sql("update spanco.mail set started = false where deal_number = :deal")
                .param("deal", deal)
                .update();
        start.beginWhatWaited();
        start.beginWhatWaited();
        assertThat(instances(deal)).isOne();
        run(deal);
        assertThat(arrived()).isOne();
    }

    @Test
    void aDocumentIsMailedOnDemandInOnesOwnWords() throws Exception {
        String deal = deals.inApproach();
        String quote = deals.sentQuote(deal, "a@example.org");
        run(deal);
        Acting.ATELIER.does(() -> service.mail(
                quote, List.of("b@example.org"), "À propos de < 3 pots", "Bonjour,\n\nun <script> & un plan."));
        run(deal);
        MimeMessage mail = lastReceived();
        assertThat(mail.getSubject()).isEqualTo("À propos de < 3 pots");
        Multipart alternatives =
                (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat((String) alternatives.getBodyPart(0).getContent()).contains("un <script> & un plan.");
        assertThat((String) alternatives.getBodyPart(1).getContent()).contains("un &lt;script&gt; &amp; un plan.");
    }

    @Test
    void headersAndTagsAreNotSmuggledIn() {
        String quote = deals.sentQuote(deals.inApproach());
        assertThat(refused(quote, List.of("a@example.org\r\nBcc: b@example.org"), null))
                .containsExactly("to[0]");
        assertThat(refused(quote, List.of("a@example.org", "<b>b</b>@example.org"), null))
                .containsExactly("to[1]");
        assertThat(refused(quote, List.of("a@example.org"), "Devis\r\nBcc: b@example.org"))
                .containsExactly("subject");
        assertThat(refused(quote, List.of("a@example.org"), "<script>alert(1)</script>"))
                .containsExactly("subject");
        assertThat(refused(quote, List.of(), null)).containsExactly("to");
        String draft = deals.draftQuote(deals.inApproach());
        assertThatThrownBy(
                        () -> Acting.COMMERCIAL.does(() -> service.mail(draft, List.of("a@example.org"), null, null)))
                .isInstanceOf(Conflict.class);
    }

    private List<String> refused(String quote, List<String> to, String subject) {
        try {
            Acting.COMMERCIAL.does(() -> service.mail(quote, to, subject, null));
            return List.of();
        } catch (Invalid refusal) {
            return refusal.fieldErrors().stream().map(FieldError::field).toList();
        }
    }

    private void claimedUntil(String deal, String until) {
        jdbc.sql("update spanco.mail set status = 'SENDING', claimed_until = " + until + " where deal_number = :deal")
                .param("deal", deal)
                .update();
    }

    private void run(String deal) {
        management.executeJob(job(deal).getId());
    }

    private Job job(String deal) {
        return management.createJobQuery().processDefinitionKey("send-document").list().stream()
                .filter(job -> deal.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .findFirst()
                .orElseThrow();
    }

    private Task correction(String deal) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("correctRecipient")
                .singleResult();
    }

    private long instances(String deal) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("send-document")
                .processInstanceBusinessKey(deal)
                .count();
    }

    private long incidents(String deal) {
        return runtime.createIncidentQuery().activityId("sendMail").list().stream()
                .map(incident -> runtime.createProcessInstanceQuery()
                        .processInstanceId(incident.getProcessInstanceId())
                        .singleResult())
                .filter(instance -> deal.equals(instance.getBusinessKey()))
                .count();
    }

    private Map<String, Object> row(String deal) {
        return jdbc.sql("select * from spanco.mail where deal_number = :deal order by id desc limit 1")
                .param("deal", deal)
                .query()
                .singleRow();
    }

    private List<String> events(String deal) {
        return history.of(deal).stream().map(DealHistory.Event::event).toList();
    }

    private int arrived() {
        return route.received().length - before;
    }

    private static MimeMessage lastReceived() {
        MimeMessage[] all = route.received();
        return Arrays.asList(all).get(all.length - 1);
    }
}
