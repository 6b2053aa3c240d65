package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.spanco.testing.Product;
import io.spanco.testing.Today;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The product is killed in the middle of its work and started again on the same data. */
class RestartTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUOTE = """
            {"kind":"NORMAL","lines":[{"description":"Étiqueteuse","quantity":"2","unit":"C62",\
            "unitPrice":"1250.00","vatRate":"20"}]}""";
    private static final String TO = "{\"to\":[\"achats@example.org\"]}";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    private Product product;
    private String deal;

    @BeforeEach
    void open() {
        server.start();
        product = new Product(folder);
    }

    @AfterEach
    void close() throws InterruptedException, IOException {
        product.close();
        server.stop();
    }

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void afterAKillEverythingIsThereAndGoesOnToAPaidInvoice() throws Exception {
        product.start(settings(false));
        String order = acceptedQuote();
        JsonNode dealBefore = ofDeal();
        JsonNode mailsBefore = mails();
        JsonNode accountsBefore = accounts();
        assertThat(dealBefore.path("tasks")).isNotEmpty();
        assertThat(mailsBefore.findValuesAsText("status")).hasSizeGreaterThan(1).containsOnly("QUEUED");
        product.kill();

        product.start(settings(false));
        assertThat(ofDeal()).isEqualTo(dealBefore);
        assertThat(mails()).isEqualTo(mailsBefore);
        assertThat(accounts()).isEqualTo(accountsBefore);
        product.cutPower();

        product.start(settings(true));
        assertThat(ofDeal().path("documents")).isEqualTo(dealBefore.path("documents"));
        assertThat(ofDeal().path("tasks")).isEqualTo(dealBefore.path("tasks"));
        assertThat(accounts()).isEqualTo(accountsBefore);
        everyFileIsThere();
        goesOnToAPaidInvoice(order);
        everyMailArrivesOnce();
    }

    /** @param working whether the engine's jobs run: without them, mails stay queued */
    private Map<String, String> settings(boolean working) {
        return Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "CAMUNDA_BPM_JOB_EXECUTION_ENABLED",
                Boolean.toString(working));
    }

    private String acceptedQuote() {
        long company = post("commercial", "/api/companies", """
                {"name":"Conserverie du Léon","email":"achats@example.org","customer":true,"supplier":false,\
                "address":{"line1":"1 quai de l’Est","postalCode":"29680","city":"Roscoff","country":"FR"}}""").path("id").asLong();
        deal = post(
                        "commercial",
                        "/api/deals",
                        "{\"companyId\":%d,\"title\":\"Ligne\",\"need\":\"une ligne\",\"source\":\"salon\"}"
                                .formatted(company))
                .path("number")
                .asText();
        post("commercial", "/api/deals/" + deal + "/qualify", "{\"outcome\":\"GO\"}");
        post("commercial", "/api/deals/" + deal + "/need", "{\"need\":\"trois formats\"}");
        String quote = reference(post("commercial", "/api/deals/" + deal + "/quotes", QUOTE));
        post("commercial", "/api/quotes/" + quote + "/send", TO);
        String revision = reference(post("commercial", "/api/quotes/" + quote + "/revisions", ""));
        post("commercial", "/api/quotes/" + revision + "/send", TO);
        return reference(post("commercial", "/api/quotes/" + revision + "/accept", "{\"as\":\"ORDER\"}"));
    }

    private void goesOnToAPaidInvoice(String order) {
        String note = reference(post(
                "livraison", "/api/orders/" + order + "/deliveries", "{\"lines\":[{\"line\":1,\"quantity\":\"2\"}]}"));
        post("livraison", "/api/deliveries/" + note + "/confirm", "{\"deliveredOn\":\"" + Today.inFrance() + "\"}");
        String draft = reference(post("compta", "/api/invoices", "{\"deliveryNotes\":[\"" + note + "\"]}"));
        String invoice = reference(post("compta", "/api/invoices/" + draft + "/issue", ""));
        post(
                "compta",
                "/api/payments",
                "{\"invoice\":\"%s\",\"amount\":\"3000.00\",\"paidOn\":\"%s\",\"method\":\"TRANSFER\"}"
                        .formatted(invoice, Today.inFrance()));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ofDeal().path("outcome").asText()).isEqualTo("WON"));
        assertThat(ofDeal().path("tasks")).isEmpty();
        everyFileIsThere();
    }

    /** All but the one of the first quote, which was no longer to be sent when the second was accepted. */
    private void everyMailArrivesOnce() throws MessagingException {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mails().findValuesAsText("status")).doesNotContain("QUEUED", "SENDING"));
        List<String> sent = mails().findValuesAsText("status");
        assertThat(sent).hasSizeGreaterThanOrEqualTo(3).containsOnlyOnce("FAILED");
        assertThat(sent.stream().filter("SENT"::equals)).hasSize(sent.size() - 1);
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(sent.size() - 1);
    }

    private void everyFileIsThere() {
        assertThat(ofDeal().path("documents")).isNotEmpty().allSatisfy(document -> {
            String path = "/api/documents/" + reference(document) + "/pdf";
            HttpResponse<String> file = product.as("direction").get(path, "Accept", "application/pdf");
            assertThat(file.body()).as(path).startsWith("%PDF-");
        });
    }

    /** With its documents, its tasks and its history. */
    private JsonNode ofDeal() {
        return get("direction", "/api/deals/" + deal);
    }

    private JsonNode mails() {
        return get("direction", "/api/mails?deal=" + deal).path("items");
    }

    private JsonNode accounts() {
        return get("admin", "/engine-rest/user?sortBy=userId&sortOrder=asc");
    }

    private JsonNode get(String login, String path) {
        return read(product.as(login).get(path));
    }

    private JsonNode post(String login, String path, String body) {
        return read(product.as(login).post(path, body));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 204);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String reference(JsonNode document) {
        return document.path("reference").asText();
    }
}
