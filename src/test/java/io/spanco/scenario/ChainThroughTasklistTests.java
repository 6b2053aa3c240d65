package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.spanco.platform.identity.Visitor;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.browser.Chromium;
import io.spanco.testing.browser.Tasklist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a suspect to a paid invoice by the tasks alone, each one completed in a browser by whoever does it. */
@SpancoTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=true"})
class ChainThroughTasklistTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String COMPANY = "Brasserie des Abers";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private String deal;
    private String customer;

    @Test
    void aDealIsWonThroughItsTasks() throws IOException {
        try (Tasklist commercial = Tasklist.of(port, "commercial")) {
            opensTheDeal(commercial);
            makesTheQuote(commercial);
            revises(commercial, "une seule machine", "1");
            revises(commercial, "finalement trois machines", "3");
            hasItAccepted(commercial);
        }
        try (Tasklist workshop = Tasklist.of(port, "atelier")) {
            produces(workshop);
        }
        try (Tasklist logistics = Tasklist.of(port, "livraison")) {
            delivers(logistics);
        }
        try (Tasklist accounting = Tasklist.of(port, "compta")) {
            accounting.open(task("prepareInvoice", customer));
            accounting.tick("BL-").done();
        }
        isPaid();
        isWon();
        everyDocumentCanBeRead();
        everyMailHasLeft();
    }

    private void opensTheDeal(Tasklist list) throws IOException {
        list.choose("Affaire (SPANCO)");
        list.fill("Société", COMPANY).fill("Objet", "Ligne d’embouteillage");
        list.fill("Besoin", "2 000 bouteilles à l’heure").fill("Origine", "salon");
        list.startRefused("adresse");
        assertThat(list.value("Objet")).isEqualTo("Ligne d’embouteillage");
        list.fill("E-mail", "achats@abers.example").fill("Adresse", "3 quai du Port");
        list.fill("Code postal", "29870").fill("Ville", "Lannilis");
        list.start();
        deal = await().atMost(PATIENCE).until(this::dealOfTheCompany, found -> found != null);
        customer = "customer-" + deal().path("companyId").asLong();
        list.open(task("qualifySuspect", deal));
        list.tick("Poursuivre").done();
        list.open(task("discoverNeed", deal));
        assertThat(stage()).isEqualTo("PROSPECT");
        list.fill("Besoin", "deux formats de bouteilles").fill("Budget", "20000");
        list.fill("Décision attendue le", inDays(30)).done();
    }

    private void makesTheQuote(Tasklist list) throws IOException {
        list.open(task("prepareQuote", deal));
        assertThat(stage()).isEqualTo("APPROACH");
        assertThat(list.rows("Désignation")).as("rows to type in").isEqualTo(1);
        list.fill("Désignation", "Embouteilleuse").fill("Quantité", "2").fill("Prix unitaire HT", "4000,50");
        list.addRow("Quantité", "1");
        list.fill("Désignation", 1, "Pose").fill("Quantité", 1, "8").fill("Prix unitaire HT", 1, "65");
        list.choose("Unité", 1, "Heure").choose("TVA", 1, "10 %");
        list.fill("Article", 1, "INCONNU-1");
        list.refused("Ligne 2\u00a0: L’article «\u00a0INCONNU-1\u00a0» n’existe pas.");
        assertThat(list.value("Désignation")).isEqualTo("Embouteilleuse");
        list.fill("Article", 1, "").done();
    }

    private void revises(Tasklist list, String demand, String quantity) throws IOException {
        String before = newestQuote().path("reference").asText();
        list.open(task("recordAnswer", deal));
        list.tick("Nouvelles demandes").fill("Ce que demande le client", demand).done();
        list.open(task("prepareQuote", deal));
        assertThat(stage()).isEqualTo("NEGOTIATION");
        assertThat(newestQuote().path("derivedFrom").path(0).asText()).isEqualTo(before);
        assertThat(list.value("Désignation")).isEqualTo("Embouteilleuse");
        list.fill("Quantité", quantity).done();
    }

    private void hasItAccepted(Tasklist list) throws IOException {
        list.open(task("recordAnswer", deal));
        list.tick("Accepté").choose("Le devis devient", 0, "Une commande").fill("Référence du client", "BC-77");
        list.done();
        task("planOrder", deal);
        assertThat(stage()).isEqualTo("CONCLUSION");
        assertThat(newestQuote().path("totalNet").asText()).isEqualTo("12521.50");
    }

    private void produces(Tasklist list) {
        list.open(task("planOrder", deal));
        list.addRow("Opération", "");
        list.fill("Opération", "Montage").fill("Début prévu", inDays(7)).fill("Heure", "08:00");
        list.fill("Durée prévue", "240").done();
        list.open(task("performOperation", deal));
        list.fill("Temps passé", "230").done();
    }

    private void delivers(Tasklist list) {
        list.open(task("prepareDelivery", deal));
        list.done();
        list.open(task("confirmDelivery", deal));
        list.done();
    }

    private void isPaid() {
        String invoice = await().atMost(PATIENCE)
                .until(
                        () -> documents().stream()
                                .filter(reference -> reference.startsWith("FA-"))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
        Page page = Chromium.signedIn(port, "compta");
        page.navigate("/invoices/" + invoice);
        page.locator("#payments form .btn-primary").first().click();
        page.locator("#payments li.line").first().waitFor();
        page.context().close();
    }

    private void isWon() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deal().path("outcome").asText()).isEqualTo("WON"));
        assertThat(List.of(deal, customer))
                .allSatisfy(key -> assertThat(tasks.createTaskQuery()
                                .processInstanceBusinessKey(key)
                                .count())
                        .as("tasks left of " + key)
                        .isZero());
        assertThat(completed(deal) + completed(customer)).isEqualTo(13);
    }

    private void everyDocumentCanBeRead() throws IOException {
        Page page = Chromium.signedIn(port, "direction");
        page.navigate("/deals/" + deal);
        List<Locator> links =
                page.locator("a[href^='/documents/'][href$='/pdf']").all();
        assertThat(links.stream().map(link -> link.getAttribute("href").split("/")[2]))
                .containsExactlyInAnyOrderElementsOf(documents());
        assertThat(links).hasSize(6).allSatisfy(link -> {
            APIResponse file = page.request().get(link.getAttribute("href"));
            assertThat(new String(file.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        });
        page.context().close();
    }

    private void everyMailHasLeft() throws IOException {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mails("status")).isNotEmpty().containsOnly("SENT"));
        Page page = Chromium.signedIn(port, "direction");
        page.navigate("/mails");
        assertThat(page.locator("#mails tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(deal))
                        .filter(new Locator.FilterOptions().setHasText("Remis"))
                        .locator("[data-row-open]")
                        .allInnerTexts())
                .hasSizeGreaterThanOrEqualTo(5)
                .containsExactlyInAnyOrderElementsOf(mails("subject"));
        page.context().close();
    }

    private List<String> mails(String column) {
        return database.sql("select " + column + " from spanco.mail where deal_number = :deal")
                .param("deal", deal)
                .query(String.class)
                .list();
    }

    /** Waits for a task. @return its id */
    private String task(String key, String businessKey) {
        return await().atMost(PATIENCE).until(() -> waiting(key, businessKey), found -> found != null);
    }

    private String waiting(String key, String businessKey) {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        return task == null ? null : task.getId();
    }

    private long completed(String businessKey) {
        return history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDeleteReason("completed")
                .count();
    }

    private String dealOfTheCompany() {
        return database.sql("select d.number from spanco.deal d join spanco.company c on c.id = d.company_id"
                        + " where c.name = :name")
                .param("name", COMPANY)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> documents() throws IOException {
        return StreamSupport.stream(deal().path("documents").spliterator(), false)
                .map(document -> document.path("reference").asText())
                .toList();
    }

    private JsonNode newestQuote() throws IOException {
        return StreamSupport.stream(deal().path("documents").spliterator(), false)
                .filter(document -> document.path("type").asText().equals("QUOTE"))
                .reduce((first, second) -> first.path("reference")
                                        .asText()
                                        .compareTo(second.path("reference").asText())
                                > 0
                        ? first
                        : second)
                .orElseThrow();
    }

    private String stage() throws IOException {
        return deal().path("stage").asText();
    }

    private JsonNode deal() throws IOException {
        return new ObjectMapper()
                .readTree(new Visitor(port)
                        .basic("direction", "direction")
                        .get("/api/deals/" + deal)
                        .body());
    }

    private String inDays(int days) {
        return LocalDate.now(clock).plusDays(days).format(FRENCH);
    }
}
