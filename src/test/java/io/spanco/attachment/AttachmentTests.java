package io.spanco.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.deal.DealHistory;
import io.spanco.invoice.Sales;
import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.platform.identity.Visitor;
import io.spanco.purchase.PurchaseService;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AttachmentTests {

    private static final String PLAN = "%PDF-1.7 plan de montage";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    ApplicationContext context;

    @Autowired
    DealHistory history;

    @LocalServerPort
    int port;

    private SampleDeals deals;
    private String deal;

    @BeforeEach
    void openDeal() {
        deals = new SampleDeals(context);
        deal = deals.inApproach();
    }

    @Test
    void aFileComesBackAsItWentIn() throws Exception {
        HttpResponse<String> added = upload(
                "atelier", "/api/deals/" + deal + "/attachments", part("../../Plan é.pdf", PLAN), part("n.txt", "a"));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        JsonNode first = json(added);
        assertThat(first.get("name").asText()).isEqualTo("Plan é.pdf");
        assertThat(first.get("items")).hasSize(2);

        HttpResponse<String> back = get("compta", "/api/attachments/" + first.get("id"));
        assertThat(back.body()).isEqualTo(PLAN);
        assertThat(back.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(back.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value ->
                        assertThat(value).startsWith("attachment;").contains("filename*=UTF-8''Plan%20%C3%A9.pdf"));
        assertThat(history.of(deal)).extracting(DealHistory.Event::event).contains("ATTACHMENT_ADDED");
    }

    @Test
    void aDocumentsFilesShowOnItsDealToo() throws Exception {
        String quote = deals.draftQuote(deal);
        String path = "/api/documents/" + quote + "/attachments";
        assertThat(upload("livraison", path, part("plan.pdf", PLAN)).statusCode())
                .isEqualTo(201);
        assertThat(json(get("atelier", path)).get("total").asInt()).isEqualTo(1);
        JsonNode onDeal =
                json(get("atelier", "/api/deals/" + deal + "/attachments")).get("items");
        assertThat(onDeal).hasSize(1);
        assertThat(onDeal.get(0).get("document").asText()).isEqualTo(quote);
    }

    @Test
    void whatSuppliersSendIsForThoseAloneWhoSeeCosts() throws Exception {
        long supplier = Acting.COMMERCIAL.as(() -> context.getBean(CompanyService.class)
                .register(SampleCompanies.supplier("Scierie du Jura", "commandes@scierie.example"))
                .id());
        String purchase = Acting.ACHATS.as(() -> context.getBean(PurchaseService.class)
                .create(deal, supplier, List.of(Sales.line("Planches", "2", "100.00")))
                .reference());
        String path = "/api/documents/" + purchase + "/attachments";
        String file = "/api/attachments/"
                + json(upload("achats", path, part("offre.pdf", PLAN))).get("id");
        assertThat(json(get("commercial", path)).get("total").asInt()).isEqualTo(1);
        assertThat(get("commercial", file).statusCode()).isEqualTo(200);
        assertThat(get("atelier", path).statusCode()).isEqualTo(403);
        assertThat(get("atelier", file).statusCode()).isEqualTo(404);
        assertThat(delete("atelier", file)).isEqualTo(404);
        assertThat(upload("atelier", path, part("plan.pdf", PLAN)).statusCode()).isEqualTo(403);
        assertThat(json(get("atelier", "/api/deals/" + deal + "/attachments"))
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(dealPage("atelier")).contains("id=\"count-attachments\">0<");
        assertThat(dealPage("achats")).contains("id=\"count-attachments\">1<");
    }

    private String dealPage(String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, login);
        return visitor.get("/deals/" + deal).body();
    }

    @Test
    void oneBadFileKeepsAllOfThemOut() throws Exception {
        String path = "/api/deals/" + deal + "/attachments";
        HttpResponse<String> refused =
                upload("atelier", path, part("plan.pdf", PLAN), part("plan2.pdf", "<html><script>x</script></html>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("file[1]");
        assertThat(json(get("atelier", path)).get("total").asInt()).isZero();
        assertThat(history.of(deal)).extracting(DealHistory.Event::event).doesNotContain("ATTACHMENT_ADDED");
    }

    @Test
    void aFileOfMoreThanFiftyMegabytesIsRefusedInFrench() throws Exception {
        char[] tooMuch = new char[51 * 1024 * 1024];
        Arrays.fill(tooMuch, 'x');
        HttpResponse<String> refused =
                upload("atelier", "/api/deals/" + deal + "/attachments", part("plan.pdf", new String(tooMuch)));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
        assertThat(refused.body()).contains("50 Mo");
    }

    @Test
    void onlyWhoAddedAFileOrTheManagementRemovesIt() throws Exception {
        String path = "/api/deals/" + deal + "/attachments";
        JsonNode added = json(upload("atelier", path, part("plan.pdf", PLAN), part("photo.pdf", PLAN)))
                .get("items");
        String first = "/api/attachments/" + added.get(0).get("id");
        String second = "/api/attachments/" + added.get(1).get("id");
        assertThat(delete("livraison", first)).isEqualTo(403);
        assertThat(delete("atelier", first)).isEqualTo(204);
        assertThat(delete("direction", second)).isEqualTo(204);
        assertThat(get("atelier", first).statusCode()).isEqualTo(404);
        assertThat(delete("atelier", first)).isEqualTo(404);
        assertThat(history.of(deal)).extracting(DealHistory.Event::event).contains("ATTACHMENT_REMOVED");
    }

    @Test
    void thePanelShowsFilesByWhatTheyAreFor() throws Exception {
        upload(
                "atelier",
                "/api/deals/" + deal + "/attachments?category=FOR_WORKSHOP&note=Cotes",
                part("plan.pdf", PLAN));
        Visitor visitor = new Visitor(port);
        visitor.signIn("atelier", "atelier");
        HttpResponse<String> panel = visitor.get("/deals/" + deal + "/attachments", "HX-Request", "true");
        assertThat(panel.statusCode()).isEqualTo(200);
        assertThat(panel.body())
                .contains("Pour l’atelier", "plan.pdf", "Cotes", "class=\"attachments\"")
                .doesNotContain("<body");
        assertThat(visitor.get("/deals/" + deal + "/attachments").body()).contains("<body", "plan.pdf");
    }

    @Test
    void theNoteStandsInTheFormOnlyWhileItsFilesAreRefused() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("atelier", "atelier");
        String page = "/deals/" + deal + "/attachments";
        String sent = page + "?note=Cotes&_csrf=" + visitor.csrfOf(page);
        HttpResponse<String> refused = visitor.send(multipart(
                visitor.request(sent, "HX-Request", "true"), part("plan.pdf", "<html><script>x</script></html>")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Cotes\"");
        HttpResponse<String> added =
                visitor.send(multipart(visitor.request(sent, "HX-Request", "true"), part("plan.pdf", PLAN)));
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("plan.pdf", ">Cotes<").doesNotContain("value=\"Cotes\"");
    }

    @Test
    void aPersonKeepsTheGoodFilesAndIsToldWhichOneIsNot() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("atelier", "atelier");
        String page = "/deals/" + deal + "/attachments";
        String sent = page + "?note=Cotes&category=FOR_WORKSHOP&_csrf=" + visitor.csrfOf(page);
        HttpResponse<String> answer = visitor.send(multipart(
                visitor.request(sent, "HX-Request", "true"),
                part("plan.pdf", PLAN),
                part("faux.pdf", "<html><script>x</script></html>"),
                part("coupe.pdf", PLAN)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("plan.pdf", "coupe.pdf", "Pas ajouté", "faux.pdf", "2 fichiers ajoutés", "value=\"Cotes\"");
        assertThat(visitor.get(page).body()).contains("plan.pdf", "coupe.pdf").doesNotContain("faux.pdf");
        assertThat(answer.body()).contains("id=\"count-attachments\" hx-swap-oob=\"true\">2<");
        assertThat(visitor.get("/deals/" + deal).body())
                .contains("id=\"count-attachments\">2<", "id=\"count-mails\">0<", "id=\"count-history\">")
                .doesNotContain("count-purchases", "count-need");
    }

    @Test
    void withoutScriptAReloadDoesNotDoubleTheGoodFiles() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("atelier", "atelier");
        String page = "/deals/" + deal + "/attachments";
        HttpResponse<String> answer = visitor.send(multipart(
                visitor.request(page + "?note=Cotes&category=FOR_WORKSHOP&_csrf=" + visitor.csrfOf(page)),
                part("plan.pdf", PLAN),
                part("faux.pdf", "<html><script>x</script></html>")));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(page));
        assertThat(visitor.get(page).body())
                .contains("plan.pdf", "Pas ajouté", "faux.pdf", "Fichier ajouté", "value=\"Cotes\"")
                .containsPattern("value=\"FOR_WORKSHOP\"[^>]* selected");
        assertThat(visitor.get(page).body())
                .contains("plan.pdf")
                .doesNotContain("Pas ajouté", "faux.pdf", "value=\"Cotes\"");
    }

    private static final String LINE = "----spanco";

    private static String part(String name, String content) {
        return "--" + LINE + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> upload(String login, String path, String... parts) throws Exception {
        return client.send(multipart(request(login, path), parts), BodyHandlers.ofString());
    }

    private static HttpRequest multipart(HttpRequest.Builder request, String... parts) {
        String body = String.join("", parts) + "--" + LINE + "--\r\n";
        return request.header("Content-Type", "multipart/form-data; boundary=" + LINE)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private HttpResponse<String> get(String login, String path) throws Exception {
        return client.send(request(login, path).GET().build(), BodyHandlers.ofString());
    }

    private int delete(String login, String path) throws Exception {
        return client.send(request(login, path).DELETE().build(), BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder request(String login, String path) {
        String pair = Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + pair);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
