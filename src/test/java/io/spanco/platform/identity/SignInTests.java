package io.spanco.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.testing.SpancoTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Test
    void theSignInPageOpensTasklistCockpitAndAdminToo() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get(TASKLIST).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        HttpResponse<String> signedIn = visitor.signIn("admin", "admin");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
        HttpResponse<String> who = visitor.get(WHO);
        assertThat(who.statusCode()).isEqualTo(200);
        assertThat(who.body()).contains("\"userId\":\"admin\"", "tasklist", "cockpit", "admin");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoSellsSeesTasklistButNotCockpit() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("commercial", "commercial");
        visitor.get(TASKLIST);
        assertThat(visitor.get(WHO).body()).contains("tasklist", "welcome").doesNotContain("cockpit", "\"admin\"");
    }

    @Test
    void aWrongPasswordLeadsBackToTheSignInPage() {
        HttpResponse<String> refused = new Visitor(port).signIn("livraison", "faux");
        assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/login?error");
    }

    @Test
    void signingOutInTasklistEndsOurSession() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("compta", "compta");
        visitor.get(TASKLIST);
        HttpResponse<String> out =
                visitor.submit(WHO + "/logout", Map.of(), "X-XSRF-TOKEN", String.valueOf(visitor.cookie("XSRF-TOKEN")));
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/").headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void signingInOnTheFormThatTasklistShowsAfterASignOutOpensOurSession() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get(WHO).statusCode()).isEqualTo(404);
        HttpResponse<String> in = visitor.submit(
                WHO + "/login/tasklist",
                Map.of("username", "achats", "password", "achats"),
                "X-XSRF-TOKEN",
                String.valueOf(visitor.cookie("XSRF-TOKEN")));
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body()).contains("\"userId\":\"achats\"");
        assertThat(visitor.get("/nulle-part").statusCode()).isEqualTo(404);
        assertThat(visitor.get(WHO).body()).contains("\"userId\":\"achats\"");
    }

    @Test
    void signingOutOnOurPageEndsTasklist() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("analyste", "analyste");
        visitor.get(TASKLIST);
        assertThat(visitor.get(WHO).statusCode()).isEqualTo(200);
        visitor.submit("/logout", Map.of("_csrf", visitor.csrfOf("/login")));
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aFormWithoutTokenIsRefused() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("direction", "direction");
        assertThat(visitor.submit("/nulle-part", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOpensNeitherApiNorEngineRest() {
        Visitor visitor = new Visitor(port);
        visitor.signIn("direction", "direction");
        assertThat(visitor.get("/api/nulle-part").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/engine-rest/task").statusCode()).isEqualTo(401);
    }

    @Test
    void programsSignInWithEveryCallAndKeepNoSession() {
        for (String path : List.of("/api/nulle-part", "/engine-rest/task")) {
            HttpResponse<String> nobody = new Visitor(port).get(path, "Accept", "text/html");
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(nobody.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic");
        }
        HttpResponse<String> tasks =
                new Visitor(port).basic("commercial", "commercial").get("/engine-rest/task");
        assertThat(tasks.statusCode()).isEqualTo(200);
        assertThat(tasks.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(new Visitor(port)
                        .basic("com\0mercial", "x")
                        .get("/api/nulle-part")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthIsPublicAndTheRestOfActuatorIsNot() {
        assertThat(new Visitor(port).get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .basic("compta", "compta")
                        .get("/actuator/env")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void htmxIsToldToLoadTheSignInPage() {
        HttpResponse<String> answer = new Visitor(port).get("/deals", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void pagesCarryAContentPolicyAndTheWebApplicationsTheirOwn() {
        HttpResponse<String> page = new Visitor(port).get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'")
                .contains("frame-ancestors 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        Visitor visitor = new Visitor(port);
        visitor.signIn("admin", "admin");
        assertThat(visitor.get(TASKLIST).headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("'nonce-", "strict-dynamic", "allow-popups-to-escape-sandbox");
    }
}
