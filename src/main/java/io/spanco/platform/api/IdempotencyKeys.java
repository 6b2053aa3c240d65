package io.spanco.platform.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers that were given to calls with an {@code Idempotency-Key}, kept seven days. */
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofDays(7);

    /** Whose call it is and what it asks; {@code bodyHash} tells a repeat from another call with the same key. */
    record Call(String username, String path, String key, String bodyHash) {}

    /** What was answered. */
    record Answer(String bodyHash, int status, String body, String contentType, String location) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key in the caller's transaction; waits while another transaction holds it.
     *
     * @return false when the call has been answered before
     */
    boolean take(Call call) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from spanco.idempotency_key where username = :username and path = :path and key = :key"
                        + " and created_at < :expired")
                .params(named(call, Map.of("expired", now.minus(KEPT))))
                .update();
        return jdbc.sql("insert into spanco.idempotency_key (username, path, key, body_hash, created_at)"
                                + " values (:username, :path, :key, :bodyHash, :now) on conflict do nothing")
                        .params(named(call, Map.of("bodyHash", call.bodyHash(), "now", now)))
                        .update()
                == 1;
    }

    Optional<Answer> answerTo(Call call) {
        return jdbc.sql("select body_hash, status, body, content_type, location from spanco.idempotency_key"
                        + " where username = :username and path = :path and key = :key")
                .params(named(call, Map.of()))
                .query(Answer.class)
                .optional();
    }

    void keep(Call call, Answer answer) {
        jdbc.sql("update spanco.idempotency_key set status = :status, body = :body, content_type = :contentType,"
                        + " location = :location where username = :username and path = :path and key = :key")
                .params(named(call, Map.of("status", answer.status(), "body", answer.body())))
                .param("contentType", answer.contentType())
                .param("location", answer.location())
                .update();
    }

    private static Map<String, Object> named(Call call, Map<String, Object> further) {
        Map<String, Object> values = new HashMap<>(further);
        values.put("username", call.username());
        values.put("path", call.path());
        values.put("key", call.key());
        return values;
    }
}
