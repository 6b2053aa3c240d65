package io.spanco.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.identity.Visitor;
import io.spanco.testing.SpancoTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Essays.class)
class ProblemTests {

    @LocalServerPort
    int port;

    private Visitor program;

    @BeforeEach
    void signIn() {
        program = new Visitor(port).basic("commercial", "commercial");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":|400|",
                "[]|400|",
                "{\"title\":\"a\",\"nonsense\":1}|400|nonsense",
                "{\"title\":5}|400|title",
                "{\"title\":{}}|400|title",
                "{\"title\":\"a\",\"lines\":[{\"quantity\":\"abc\"}]}|400|lines[0].quantity",
                "{\"title\":\"a\",\"lines\":[{\"quantity\":\"1e999999999\"}]}|400|lines[0].quantity",
                "{\"title\":\"a\",\"lines\":[{\"quantity\":1},{\"quantity\":true}]}|400|lines[1].quantity",
                "{\"title\":\"a\",\"lines\":\"x\"}|400|lines",
                "{\"title\":\"a\",\"id\":\"abc\"}|400|id",
                "{\"title\":\"a\",\"day\":\"31/12/2026\"}|400|day",
                "{\"title\":\"a\",\"open\":\"oui\"}|400|open",
                "{\"title\":\"a\",\"kind\":\"HUGE\"}|422|kind",
                "{\"title\":\"a\\u0000b\"}|422|title",
                "{\"title\":\"a\\ud800b\"}|422|title",
                "{\"title\":\"a\",\"lines\":[{\"quantity\":99999999999}]}|422|",
                "{\"title\":\"conflict\"}|409|",
            })
    void whatIsWrongWithABodyIsSaidAtItsPath(String body, int status, String field) throws Exception {
        HttpResponse<String> answer = program.post("/api/essays", body, "Accept", "text/html", "Accept-Language", "en");
        JsonNode problem = problem(answer, status);
        if (field != null) {
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
            assertThat(problem.at("/errors/0/message").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"403", "404", "409", "422", "500"})
    void eachRefusalHasItsStatus(int status) throws Exception {
        JsonNode problem = problem(program.get("/api/essays/" + status), status);
        assertThat(problem.toString()).doesNotContain("secret", "Exception");
        if (status == 409) {
            assertThat(problem.get("current").asLong()).isEqualTo(7);
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo("version");
        }
    }

    @Test
    void whatTheAddressOrMethodGetsWrongIsAProblemToo() throws Exception {
        problem(program.get("/api/nowhere"), 404);
        problem(program.get("/api/essays/abc"), 400);
        HttpResponse<String> method =
                program.send(program.request("/api/essays").DELETE().build());
        problem(method, 405);
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("POST");
        HttpResponse<String> text = program.send(program.request("/api/essays", "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x"))
                .build());
        problem(text, 415);
        problem(program.post("/api/essays", ""), 400);
        problem(program.get("/api/essays/a%2fb"), 400);
    }

    @Test
    void aBodyOfMoreThanTwoMegabytesIsRefusedOfKnownLengthAndNot() throws Exception {
        String large = "{\"title\":\"" + "x".repeat(ApiRequestFilter.MAX_BODY) + "\"}";
        problem(program.post("/api/essays", large), 413);
        HttpResponse<String> chunked = program.send(program.request("/api/essays", "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())))
                .build());
        problem(chunked, 413);
    }

    @Test
    void decimalsGoOutAsStringsAndTextsComeInStripped() {
        HttpResponse<String> answer = program.post(
                "/api/essays", "{\"title\":\"  Été  \",\"lines\":[{\"quantity\":1.50}]}", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"quantity\":\"1.50\"", "\"title\":\"Été\"");
    }

    @Test
    void whereNothingIsRequiredAnEmptyBodyWillDo() {
        HttpResponse<String> answer = program.send(program.request("/api/essays/3/close")
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(answer.body()).contains("\"body\":false");
        assertThat(program.post("/api/essays/3/close", "").statusCode()).isEqualTo(200);
    }

    @Test
    void listsAreReadInPages() throws Exception {
        assertThat(program.get("/api/essays").body()).contains("order by e.id desc limit 20 offset 0", "\"total\":1");
        assertThat(program.get("/api/essays?page=2&size=50&sort=title,desc").body())
                .contains("order by e.title desc nulls last, e.id desc limit 50 offset 100");
        assertThat(problem(program.get("/api/essays?size=201"), 422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("size");
        assertThat(problem(program.get("/api/essays?page=x"), 422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("page");
        problem(program.get("/api/essays?page=-1"), 422);
        assertThat(problem(program.get("/api/essays?sort=secret,asc"), 422)
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("sort");
        problem(program.get("/api/essays?sort=title,down"), 422);
    }

    @Test
    void theInterfaceIsDescribed() throws Exception {
        HttpResponse<String> answer = new Visitor(port).get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode docs = new ObjectMapper().readTree(answer.body());
        assertThat(docs.get("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/"));
        JsonNode post = docs.at("/paths/~1api~1essays/post");
        assertThat(post.at("/responses").fieldNames())
                .toIterable()
                .contains("201", "422")
                .doesNotContain("200");
        assertThat(post.toString()).contains("Idempotency-Key");
        assertThat(docs.at("/components/schemas/Line/properties/quantity/type").asText())
                .isEqualTo("string");
        assertThat(docs.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
        assertThat(docs.at("/paths/~1api~1essays/get/parameters/0/name").asText())
                .isEqualTo("page");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.get("errors").isArray()).isTrue();
        return problem;
    }
}
