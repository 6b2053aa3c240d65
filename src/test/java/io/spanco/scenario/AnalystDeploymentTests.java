package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.SpancoApplication;
import io.spanco.platform.database.ServerConnectionDetails;
import io.spanco.platform.identity.Visitor;
import io.spanco.testing.PostgresForTests;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** An analyst deploys diagrams from the Modeler: wrong ones are refused with what is to mend, right ones stay live. */
class AnalystDeploymentTests {

    private static final Path DEAL = Path.of("processes/deal.bpmn");

    private ServerConnectionDetails database;
    private ServletWebServerApplicationContext product;

    @BeforeEach
    void start() {
        database = PostgresForTests.freshDatabase();
        product = run();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void wrongOnesAreRefusedAndAGoodOneOutlivesARestart() throws IOException {
        String deal = Files.readString(DEAL);
        isRefused(
                deal.replaceFirst("(name=\"stage\" value=\")PROSPECT\"", "$1PROSPET\""),
                "L’élément «\u00a0discoverNeed\u00a0» porte l’étape inconnue «\u00a0PROSPET\u00a0»",
                "SUSPECT, PROSPECT, APPROACH, NEGOTIATION, CONCLUSION, ORDER");
        isRefused(
                deal.replace("formRef=\"qualify-suspect\"", "formRef=\"qualify-suspet\""),
                "L’élément «\u00a0qualifySuspect\u00a0» nomme le formulaire inconnu «\u00a0qualify-suspet\u00a0»",
                "Déployez ce formulaire avec le diagramme");
        isRefused(
                deal.replace("${closeWon}", "${closeOne}"),
                "L’élément «\u00a0closeWon\u00a0» appelle «\u00a0${closeOne}\u00a0»",
                "Corrigez l’expression");
        isRefused(deal.replace("${askSettled}", "${askSetled}"), "L’élément «\u00a0settled\u00a0»", "${askSetled}");
        isRefused(
                deal.replace("\"closeWon\"", "\"closeGained\""),
                "n’a plus l’élément closeWon",
                "Remettez-le avec cet identifiant");
        assertThat(versions()).isOne();

        String better = deal.replace("name=\"Cerner le besoin\"", "name=\"Cerner le besoin avec la technique\"");
        isAccepted(Map.of("deal.bpmn", better));
        assertThat(versions()).isEqualTo(2);

        product.close();
        product = run();
        assertThat(versions()).isEqualTo(2);
        assertThat(liveDiagram()).contains("Cerner le besoin avec la technique");
    }

    @Test
    void aFormMayComeAlongWithItsDiagram() throws IOException {
        String diagram = Files.readString(DEAL).replace("formRef=\"discover-need\"", "formRef=\"site-visit\"");
        String form = Files.readString(Path.of("forms/discover-need.form")).replace("discover-need", "site-visit");
        isRefused(diagram, "discoverNeed", "site-visit");
        isAccepted(Map.of("deal.bpmn", diagram, "site-visit.form", form));
    }

    @Test
    void whatACalledProcessLacksIsSaidWhateverComesAlong() throws IOException {
        Path called = Path.of("processes/fulfilment.bpmn");
        String lacking = Files.readString(called).replace("\"planOrder\"", "\"planTheOrder\"");
        isRefused(Map.of("fulfilment.bpmn", lacking), "planOrder", "Remettez-le avec cet identifiant");
        Map<String, String> several = new LinkedHashMap<>();
        several.put("deal.bpmn", Files.readString(DEAL));
        several.put("fulfilment.bpmn", lacking);
        isRefused(several, "planOrder", "Remettez-le avec cet identifiant");
        assertThat(versions()).isOne();
        isAccepted(Map.of("fulfilment.bpmn", Files.readString(called)));
        isRefused(Map.of("fulfilment.bpmn", lacking), "planOrder", "Remettez-le avec cet identifiant");
    }

    private void isRefused(String diagram, String element, String mend) throws IOException {
        isRefused(Map.of("deal.bpmn", diagram), element, mend);
    }

    private void isRefused(Map<String, String> files, String element, String mend) throws IOException {
        HttpResponse<String> answer = deploy(files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(new ObjectMapper().readTree(answer.body()).path("message").asText())
                .contains(element)
                .contains(mend);
    }

    private void isAccepted(Map<String, String> files) {
        HttpResponse<String> answer = deploy(files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** As the Modeler does. */
    private HttpResponse<String> deploy(Map<String, String> files) {
        String boundary = "limit";
        StringBuilder body = new StringBuilder();
        part(body, boundary, "name=\"deployment-name\"", "essai");
        part(body, boundary, "name=\"deployment-source\"", "Camunda Modeler");
        files.forEach(
                (name, content) -> part(body, boundary, "name=\"" + name + "\"; filename=\"" + name + "\"", content));
        body.append("--").append(boundary).append("--\r\n");
        Visitor analyst = new Visitor(product.getWebServer().getPort()).basic("analyste", "analyste");
        return analyst.send(analyst.request(
                        "/engine-rest/deployment/create", "Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static void part(StringBuilder body, String boundary, String disposition, String content) {
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    private long versions() {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey("deal")
                .count();
    }

    private String liveDiagram() throws IOException {
        String live = repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey("deal")
                .latestVersion()
                .singleResult()
                .getId();
        return new String(repository().getProcessModel(live).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private RepositoryService repository() {
        return product.getBean(RepositoryService.class);
    }

    private ServletWebServerApplicationContext run() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(SpancoApplication.class)
                .initializers(context -> context.getBeanFactory()
                        .registerSingleton("testConnectionDetails", (JdbcConnectionDetails) database))
                .run(
                        "--server.port=0",
                        "--spanco.demo=accounts",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.datasource.hikari.maximum-pool-size=16",
                        "--spring.datasource.hikari.minimum-idle=1");
    }
}
