package io.spanco.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.error.Conflict;
import io.spanco.testing.SpancoTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the engine lets each role do, asked over HTTP. */
@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(EngineRightsTests.Refusing.class)
class EngineRightsTests {

    @TestConfiguration
    static class Refusing {
        @Bean
        JavaDelegate refusingDelegate() {
            return execution -> {
                throw new Conflict("Un devis de cette affaire a déjà été accepté.");
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    private final String key = "essay-" + UUID.randomUUID();
    private String task;

    @BeforeEach
    void aTaskWaitsForTheWorkshop() {
        repository
                .createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("work")
                                .camundaCandidateGroups("workshop")
                                .serviceTask("refuse")
                                .camundaDelegateExpression("${refusingDelegate}")
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey(key);
        task = waiting().getId();
    }

    @Test
    void eachGroupSeesItsOwnQueue() {
        assertThat(seenBy("atelier")).contains(task);
        for (String other : List.of("commercial", "direction", "livraison", "achats", "compta")) {
            assertThat(seenBy(other)).as(other).doesNotContain(task);
            assertThat(as(other).get("/engine-rest/task/" + task).statusCode()).isNotEqualTo(200);
        }
        assertThat(seenBy("admin")).contains(task);
    }

    @Test
    void aMemberOfTheGroupClaimsAndOthersMayNot() {
        assertThat(claim("livraison").statusCode()).isEqualTo(403);
        assertThat(claim("atelier").statusCode()).isEqualTo(204);
        assertThat(waiting().getAssignee()).isEqualTo("atelier");
    }

    @Test
    void aRefusalOfOursIsReadableAndTheTaskStays() throws Exception {
        HttpResponse<String> answer = as("atelier").post("/engine-rest/task/" + task + "/complete", "{}");
        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode refusal = new ObjectMapper().readTree(answer.body());
        assertThat(refusal.get("type").asText()).isEqualTo("BusinessException");
        assertThat(refusal.get("message").asText()).isEqualTo("Un devis de cette affaire a déjà été accepté.");
        assertThat(waiting().getId()).isEqualTo(task);
    }

    @Test
    void onlySalesStartDealsInTasklist() {
        assertThat(startable("commercial")).containsExactly("deal");
        assertThat(startable("direction")).containsExactly("deal");
        assertThat(startable("atelier")).isEmpty();
        assertThat(startable("compta")).isEmpty();
        assertThat(as("atelier")
                        .post("/engine-rest/process-definition/key/" + key + "/start", "{}")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void analystsDeployAndOthersDoNot() {
        assertThat(deploy("commercial").statusCode()).isEqualTo(403);
        assertThat(deploy("compta").statusCode()).isEqualTo(403);
        assertThat(deploy("analyste").statusCode()).isEqualTo(200);
    }

    @Test
    void cockpitReadsForThoseWhoMayAndNothingForTheRest() {
        String definitions = "/engine-rest/process-definition/count?key=" + key;
        for (String who : List.of("compta", "direction", "analyste")) {
            assertThat(as(who).get(definitions).body()).as(who).contains("\"count\":1");
            assertThat(as(who).get("/engine-rest/process-instance/count?processDefinitionKey=" + key)
                            .body())
                    .as(who)
                    .contains("\"count\":1");
        }
        assertThat(as("achats").get(definitions).body()).contains("\"count\":0");
    }

    @Test
    void everyoneHasTheThreeFilters() throws Exception {
        JsonNode seen = new ObjectMapper()
                .readTree(as("livraison")
                        .get("/engine-rest/filter?sortBy=name&sortOrder=asc")
                        .body());
        assertThat(seen.findValuesAsText("name")).contains("En retard", "Mes tâches", "Mon équipe");
        assertThat(listed("Mon équipe", "atelier")).contains(task);
        assertThat(listed("Mon équipe", "livraison")).doesNotContain(task);
        claim("atelier");
        assertThat(listed("Mon équipe", "atelier")).doesNotContain(task);
        assertThat(listed("Mes tâches", "atelier")).contains(task);
        assertThat(listed("En retard", "atelier")).doesNotContain(task);
        Task late = waiting();
        late.setDueDate(new Date(0));
        tasks.saveTask(late);
        assertThat(listed("En retard", "atelier")).contains(task);
    }

    private Task waiting() {
        return tasks.createTaskQuery().processDefinitionKey(key).singleResult();
    }

    private Visitor as(String login) {
        return new Visitor(port).basic(login, login);
    }

    private HttpResponse<String> claim(String login) {
        return as(login).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + login + "\"}");
    }

    private String seenBy(String login) {
        return as(login).get("/engine-rest/task?processDefinitionKey=" + key).body();
    }

    private String listed(String filter, String login) {
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        return as(login).get("/engine-rest/filter/" + id + "/list").body();
    }

    private List<String> startable(String login) {
        try {
            List<String> keys = new ArrayList<>();
            new ObjectMapper()
                    .readTree(as(login)
                            .get("/engine-rest/process-definition?latestVersion=true&startableInTasklist=true"
                                    + "&startablePermissionCheck=true")
                            .body())
                    .forEach(definition -> keys.add(definition.get("key").asText()));
            return keys;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> deploy(String login) {
        String boundary = "limit";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nessay\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"essay.txt\"\r\n\r\ntext\r\n--"
                        + boundary + "--\r\n";
        return as(login)
                .send(as(login)
                        .request(
                                "/engine-rest/deployment/create",
                                "Content-Type",
                                "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
