package io.spanco.scenario.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.StatementCounter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every body that REST takes, with a bad value in each of its fields: it never fails, a problem detail names the field, and
 * nothing is saved. The bodies are read off the description of the interface, so that a new one is tried, too.
 */
@SpancoTest
@Import(StatementCounter.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class BadValuesInRestTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 413, 422);

    @Autowired
    MockMvc program;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void noBodyWithABadValueFailsOrIsSaved() throws IOException {
        ToldDeal told = new ToldDeal(context);
        ApiBodies bodies = ApiBodies.described();
        List<Route> routes = Route.all().stream()
                .filter(route -> route.isApi() && bodies.takes(route))
                .toList();
        assertThat(routes).hasSizeGreaterThan(30);
        List<String> complaints = new ArrayList<>();
        for (Route route : routes) {
            URI address = URI.create(told.path(route.pattern()));
            Map<String, String> before = Rows.in(jdbc);
            bodies.refused(route)
                    .forEach(attempt -> complaints.addAll(wrong(route, attempt, send(route, address, attempt))));
            if (!Rows.in(jdbc).equals(before)) {
                complaints.add(route.name() + " saved something: " + Rows.changed(before, Rows.in(jdbc)));
            }
            bodies.perhapsTaken(route).forEach(attempt -> {
                MockHttpServletResponse answer = new TransactionTemplate(transactions).execute(outcome -> {
                    outcome.setRollbackOnly();
                    return send(route, address, attempt);
                });
                if (answer.getStatus() >= 500) {
                    complaints.add(route.name() + " " + attempt + ": " + answer.getStatus());
                }
            });
        }
        assertThat(complaints).isEmpty();
    }

    private MockHttpServletResponse send(Route route, URI address, ApiBodies.Attempt attempt) {
        try {
            return program.perform(request(route.method(), address)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(attempt.body().getBytes(StandardCharsets.UTF_8))
                            .with(Role.ADMIN.signedIn())
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            MockHttpServletResponse broken = new MockHttpServletResponse();
            broken.setStatus(500);
            System.err.println(route.name() + " " + attempt + ": " + failure);
            return broken;
        }
    }

    /** A body that cannot be read says where; one that breaks several rules may say the others first. */
    private static boolean names(JsonNode problem, String field) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .anyMatch(error -> error.path("field").asText().startsWith(field)
                        && !error.path("message").asText().isBlank());
    }

    private static List<String> wrong(Route route, ApiBodies.Attempt attempt, MockHttpServletResponse answer) {
        String what = route.name() + " " + attempt + ": ";
        int status = answer.getStatus();
        if (!REFUSALS.contains(status)) {
            return List.of(what + status);
        }
        try {
            JsonNode problem = JSON.readTree(answer.getContentAsByteArray());
            if (!String.valueOf(answer.getContentType()).startsWith("application/problem+json")
                    || problem.path("detail").asText().isBlank()
                    || !problem.path("errors").isArray()) {
                return List.of(what + "no problem detail: " + problem);
            }
            boolean named = status != 400 && status != 422
                    || attempt.field() == null
                    || names(problem, status == 400 ? attempt.field() : "");
            return named ? List.of() : List.of(what + "the field is not named: " + problem);
        } catch (IOException noJson) {
            return List.of(what + "no JSON: " + noJson.getMessage());
        }
    }
}
