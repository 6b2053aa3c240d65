package io.spanco.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.identity.Visitor;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MailDoorTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String deal;
    private String quote;

    @BeforeEach
    void sendQuote() {
        SampleDeals deals = new SampleDeals(context);
        deal = deals.inApproach();
        quote = deals.sentQuote(deal, "premier@example.org");
        sendAll();
    }

    @Test
    void programsMailADocumentAndFollowIt() throws Exception {
        Visitor workshop = new Visitor(port).basic("atelier", "atelier");
        HttpResponse<String> queued = workshop.post(
                "/api/documents/" + quote + "/mails",
                "{\"to\": [\"second@example.org\"], \"subject\": \"Votre plan\"}");
        assertThat(queued.statusCode()).as(queued.body()).isEqualTo(201);
        long id = json(queued).get("id").asLong();
        assertThat(json(queued).get("status").asText()).isEqualTo("QUEUED");
        sendAll();
        JsonNode sent = json(workshop.get("/api/mails/" + id));
        assertThat(sent.get("status").asText()).isEqualTo("SENT");
        assertThat(sent.get("to").get(0).asText()).isEqualTo("second@example.org");
        assertThat(sent.get("body").asText()).contains("notre devis " + quote);

        assertThat(workshop.get("/api/mails").statusCode()).isEqualTo(403);
        assertThat(json(workshop.get("/api/mails?deal=" + deal)).get("total").asInt())
                .isEqualTo(2);
        Visitor accounting = new Visitor(port).basic("compta", "compta");
        JsonNode found = json(accounting.get("/api/mails?status=SENT&q=votre%20PLAN%20" + quote));
        assertThat(found.get("items").get(0).get("id").asLong()).isEqualTo(id);
        assertThat(json(accounting.get("/api/mails?q=plan%20" + deal.toLowerCase()))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(id);
        assertThat(json(accounting.get("/api/mails?status=FAILED&deal=" + deal))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(accounting.get("/api/mails/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() throws Exception {
        Visitor sales = new Visitor(port).basic("commercial", "commercial");
        String path = "/api/documents/" + quote + "/mails";
        HttpResponse<String> refused = sales.post(
                path,
                "{\"to\": [\"a@example.org\", \"b@example.org\\r\\nBcc: c@example.org\"], \"subject\": \"a\\nb\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).findValuesAsText("field")).containsExactly("to[1]", "subject");
        assertThat(json(sales.post(path, "{}")).findValuesAsText("field")).containsExactly("to");
        assertThat(sales.post("/api/documents/DE-1999-00001/mails", "{\"to\": [\"a@example.org\"]}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesShowTheListTheMessageAndTheFormOfANewOne() {
        Visitor accounting = new Visitor(port);
        accounting.signIn("compta", "compta");
        assertThat(accounting.get("/mails").body()).contains("Messages envoyés", quote, "Démonstration", "Remis");
        assertThat(accounting.get("/mails?q=" + deal).body()).contains(quote);
        assertThat(accounting.get("/mails?status=FAILED&q=rien-de-tel").body()).contains("Aucun message ne correspond");
        assertThat(accounting
                        .get("/deals/" + deal + "/mails", "HX-Request", "true")
                        .body())
                .contains("premier@example.org")
                .doesNotContain("<body");

        String draft = new SampleDeals(context).draftQuote(deal);
        assertThat(accounting.get("/documents/" + draft + "/mails/new").statusCode())
                .isEqualTo(409);
        String blank = "/documents/" + quote + "/mails/new";
        assertThat(accounting.get(blank).body())
                .contains("achats@conserverie-leon.example", quote + ".pdf", "/documents/" + quote + "/pdf")
                .contains("value=\"Devis " + quote + " – ", "Veuillez trouver ci-joint notre devis")
                .containsPattern("<input[^>]* name=\"to\"[^>]* required");
        String token = accounting.csrfOf(blank);
        HttpResponse<String> refused = accounting.submit(
                "/documents/" + quote + "/mails", Map.of("_csrf", token, "to", "pas une adresse", "body", "Bonjour"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("pas une adresse", "n’est pas valable", "Bonjour");
        HttpResponse<String> queued = accounting.submit(
                "/documents/" + quote + "/mails",
                Map.of("_csrf", token, "to", "a@example.org, b@example.org", "body", "Bonjour <b>\n\nÀ demain"));
        assertThat(queued.statusCode()).isEqualTo(302);
        String page = queued.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(accounting.get(page).body())
                .contains("a@example.org, b@example.org", "Bonjour &lt;b&gt;", quote + ".pdf");
    }

    @Test
    void aRefusedAddressIsCorrectedOnThePage() {
        jdbc.sql(
                        "update spanco.mail set status = 'QUEUED', sent_at = null, recipients = 'pas une adresse' where deal_number = :deal")
                .param("deal", deal)
                .update();
        String id = jdbc.sql("select id from spanco.mail where deal_number = :deal")
                .param("deal", deal)
                .query(String.class)
                .single();
        jdbc.sql("update spanco.mail set started = false where deal_number = :deal")
                .param("deal", deal)
                .update();
        context.getBean(MailStart.class).beginWhatWaited();
        sendAll();

        Visitor sales = new Visitor(port);
        sales.signIn("commercial", "commercial");
        String page = sales.get("/mails/" + id).body();
        assertThat(page).contains("Corriger le destinataire", "/mails/" + id + "/recipients");
        HttpResponse<String> resent = sales.submit(
                "/mails/" + id + "/recipients",
                Map.of("_csrf", sales.csrfOf("/mails/" + id), "recipients", "nouveau@example.org"));
        assertThat(resent.statusCode()).isEqualTo(302);
        sendAll();
        assertThat(sales.get("/mails/" + id).body())
                .contains("nouveau@example.org", "Remis")
                .doesNotContain("Corriger");
    }

    private void sendAll() {
        management
                .createJobQuery()
                .processDefinitionKey("send-document")
                .withRetriesLeft()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
