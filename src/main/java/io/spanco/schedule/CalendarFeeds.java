package io.spanco.schedule;

import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses at which calendars read schedules: one a person, 256 random bits. Only its hash is kept, so that the
 * address is shown once, when it is made; a new one ends the old.
 */
@Component
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Makes the address of the person signed in; the one before, if any, ends. @return its secret part */
    @BusinessAction
    @Requires(Right.READ)
    public String renew() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("""
                        insert into spanco.calendar_feed (login, token_hash, created_at) values (:login, :hash, :now)
                        on conflict (login) do update
                        set token_hash = excluded.token_hash, created_at = excluded.created_at""")
                .param("login", user.login())
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** Ends the address of the person signed in; nothing to do when there is none. */
    @BusinessAction
    @Requires(Right.READ)
    public void revoke() {
        jdbc.sql("delete from spanco.calendar_feed where login = :login")
                .param("login", user.login())
                .update();
    }

    /** Since when the person signed in has an address; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return jdbc.sql("select created_at from spanco.calendar_feed where login = :login")
                .param("login", user.login())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whose address it is; empty for a secret that nobody has (any more). */
    @Transactional(readOnly = true)
    public Optional<String> loginOf(String token) {
        return jdbc.sql("select login from spanco.calendar_feed where token_hash = :hash")
                .param("hash", hash(token))
                .query(String.class)
                .optional();
    }

    private static String hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
