package io.spanco.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.identity.Visitor;
import io.spanco.testing.SpancoTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Essays.class)
class IdempotencyTests {

    @LocalServerPort
    int port;

    @Autowired
    Essays.Service essays;

    @Autowired
    IdempotencyPurge purge;

    @Autowired
    JdbcClient jdbc;

    private final String title = "essay " + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    @Test
    void eightAtOnceWriteOneRowAndAllGetItsAnswer() {
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> post(title, key, "commercial")));
        }
        List<HttpResponse<String>> answers =
                calls.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(answers)
                .allMatch(answer ->
                        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
        assertThat(essays.count(title)).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        assertThat(post(title, key, "commercial").statusCode()).isEqualTo(201);
        HttpResponse<String> other = post(title + " bis", key, "commercial");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("\"field\":\"Idempotency-Key\"");
    }

    @Test
    void aKeyCountsForItsUserOnly() {
        post(title, key, "commercial");
        post(title, key, "direction");
        assertThat(essays.count(title)).isEqualTo(2);
    }

    @Test
    void withoutAKeyNothingIsHeldBack() {
        Visitor program = new Visitor(port).basic("commercial", "commercial");
        program.post("/api/essays", body(title));
        program.post("/api/essays", body(title));
        assertThat(essays.count(title)).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotKeptAndLeavesNoRow() {
        assertThat(post("conflict", key, "commercial").statusCode()).isEqualTo(409);
        assertThat(essays.count("conflict")).isZero();
        assertThat(post(title, key, "commercial").statusCode()).isEqualTo(201);
    }

    @Test
    void anActionThatLosesARaceIsTriedThreeTimes() {
        essays.loseNextRaces(2);
        assertThat(post(title, key, "commercial").statusCode()).isEqualTo(201);
        assertThat(essays.count(title)).isEqualTo(1);
        essays.loseNextRaces(3);
        assertThat(post(title + " bis", UUID.randomUUID().toString(), "commercial")
                        .statusCode())
                .isEqualTo(409);
        assertThat(essays.count(title + " bis")).isZero();
        essays.loseNextRaces(0);
    }

    @Test
    void aKeyOfMoreThanAHundredCharactersIsRefused() {
        assertThat(post(title, "k".repeat(101), "commercial").statusCode()).isEqualTo(422);
        assertThat(post(title, "k".repeat(100), "commercial").statusCode()).isEqualTo(201);
    }

    @Test
    void afterSevenDaysAKeyIsForgotten() {
        String older = UUID.randomUUID().toString();
        post(title, key, "commercial");
        post(title, older, "commercial");
        age(key, 8);
        post(title, key, "commercial");
        assertThat(essays.count(title)).isEqualTo(3);
        age(key, 6);
        age(older, 8);
        purge.purge();
        assertThat(rows(key)).isEqualTo(1);
        assertThat(rows(older)).isZero();
    }

    private void age(String aged, int days) {
        jdbc.sql(
                        "update spanco.idempotency_key set created_at = created_at - make_interval(days => :days) where key = :key")
                .param("days", days)
                .param("key", aged)
                .update();
    }

    private long rows(String of) {
        return jdbc.sql("select count(*) from spanco.idempotency_key where key = :key")
                .param("key", of)
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> post(String of, String with, String login) {
        return new Visitor(port).basic(login, login).post("/api/essays", body(of), "Idempotency-Key", with);
    }

    private static String body(String of) {
        return "{\"title\":\"" + of + "\"}";
    }
}
