package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.identity.Visitor;
import io.spanco.testing.SpancoTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A refusal speaks the reader's language at every door: REST, our pages, the engine's REST, Tasklist. */
@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RefusalLanguageTests {

    private static final String SIREN = "{\"name\":\"Morvan\",\"siren\":\"1234567\"}";
    private static final String LANGUAGE = "Accept-Language";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB,en;q=0.9", "de, en;q=0.7, fr;q=0.3"})
    void aProgramThatAcceptsEnglishIsRefusedInEnglish(String accepted) throws IOException {
        HttpResponse<String> answer = program().post("/api/companies", SIREN, LANGUAGE, accepted);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("en");
        JsonNode problem = json(answer);
        assertThat(problem.get("title").asText()).isEqualTo("Data to correct");
        assertThat(problem.get("detail").asText()).endsWith(" fields need correcting.");
        assertThat(messageAt(problem, "siren")).isEqualTo("2 digits are missing: a SIREN has 9.");
        assertThat(messageAt(problem, "email")).isEqualTo("The e-mail address is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-CA, en;q=0.5", "de", "*", "nonsense;;q=x", ""})
    void everyOtherProgramIsRefusedInFrench(String accepted) throws IOException {
        HttpResponse<String> answer = accepted.isEmpty()
                ? program().post("/api/companies", SIREN)
                : program().post("/api/companies", SIREN, LANGUAGE, accepted);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
        JsonNode problem = json(answer);
        assertThat(problem.get("title").asText()).isEqualTo("Données à corriger");
        assertThat(messageAt(problem, "siren")).isEqualTo("Il manque 2 chiffres\u00a0: un SIREN en a 9.");
        assertThat(messageAt(problem, "email")).isEqualTo("L’adresse e-mail manque.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/quotes/DE-1999-00001|There is no quote “DE-1999-00001”.",
                "/api/nowhere|There is no such address.",
                "/api/companies/abc|Unreadable value.",
                "/api/companies?page=x|A whole number is expected.",
                "/api/companies?sort=secret|Can be sorted by: ",
            })
    void whatTheAddressGetsWrongIsSaidInEnglishToo(String path, String detail) throws IOException {
        assertThat(json(program().get(path, LANGUAGE, "en")).get("detail").asText())
                .startsWith(detail);
    }

    @Test
    void whoMayNotIsToldSoInEnglish() throws IOException {
        assertThat(json(new Visitor(port).get("/api/companies", LANGUAGE, "en"))
                        .get("title")
                        .asText())
                .isEqualTo("Sign-in required");
        assertThat(json(new Visitor(port).basic("atelier", "atelier").post("/api/companies", SIREN, LANGUAGE, "en"))
                        .get("detail")
                        .asText())
                .isEqualTo("You do not have the right to do this. Ask an administrator for it.");
    }

    @Test
    void aPageIsInTheLanguageThatWasChosenThere() {
        Visitor person = new Visitor(port);
        person.signIn("commercial", "commercial");
        assertThat(refusalOn(person, LANGUAGE, "en")).isEqualTo("Le devis «\u00a0DE-1999-00001\u00a0» n’existe pas.");
        person.get("/?lang=en");
        assertThat(refusalOn(person, LANGUAGE, "fr")).isEqualTo("There is no quote “DE-1999-00001”.");
        assertThat(nameErrorOn(person)).isEqualTo("The company’s name is missing.");
        person.get("/?lang=fr");
        assertThat(nameErrorOn(person)).isEqualTo("Le nom de la société manque.");
    }

    @Test
    void soAreTheEnginesInterfacesAndTasklist() throws IOException {
        assertThat(json(program().post("/engine-rest/task/gone/complete", "{}", LANGUAGE, "en"))
                        .get("message")
                        .asText())
                .isEqualTo("This task has just been done by somebody else.");
        Visitor person = new Visitor(port);
        person.signIn("commercial", "commercial");
        assertThat(refusalInTasklist(person)).isEqualTo("Cette tâche vient d’être traitée par quelqu’un d’autre.");
        person.get("/?lang=en");
        assertThat(refusalInTasklist(person)).isEqualTo("This task has just been done by somebody else.");
    }

    @Test
    void aStartFormIsRefusedWithAllThatIsMissing() throws IOException {
        assertThat(refusalOfStart("fr", "\"company\":{\"value\":\"Cidrerie inconnue\"}"))
                .contains("n’est pas connue", "Donnez un titre", "Décrivez le besoin", "d’où vient l’information");
        assertThat(refusalOfStart("en", "\"company\":{\"value\":\"Cidrerie\"},\"email\":{\"value\":\"a@b.example\"}"))
                .contains("The street is missing.", "The town is missing.", "Give the deal a title.");
    }

    private String refusalOfStart(String language, String variables) throws IOException {
        String body = "{\"variables\":{" + variables + "}}";
        return json(program().post("/engine-rest/process-definition/key/deal/submit-form", body, LANGUAGE, language))
                .get("message")
                .asText();
    }

    private Visitor program() {
        return new Visitor(port).basic("commercial", "commercial");
    }

    private static String refusalOn(Visitor person, String... headers) {
        return Jsoup.parse(person.get("/quotes/DE-1999-00001", headers[0], headers[1], "Accept", "text/html")
                        .body())
                .select(".empty p")
                .first()
                .wholeText();
    }

    private static String nameErrorOn(Visitor person) {
        String page = person.submit("/companies", Map.of("name", "", "_csrf", person.csrfOf("/companies/new")))
                .body();
        return Jsoup.parse(page).select("#name-error").text();
    }

    private static String refusalInTasklist(Visitor person) throws IOException {
        person.get("/camunda/app/tasklist/default/");
        return json(person.post(
                        "/camunda/api/engine/engine/default/task/gone/complete",
                        "{}",
                        LANGUAGE,
                        "de",
                        "X-XSRF-TOKEN",
                        String.valueOf(person.cookie("XSRF-TOKEN"))))
                .get("message")
                .asText();
    }

    private static String messageAt(JsonNode problem, String field) {
        for (JsonNode error : problem.get("errors")) {
            if (error.get("field").asText().equals(field)) {
                return error.get("message").asText();
            }
        }
        throw new AssertionError("nothing at " + field + ": " + problem);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
