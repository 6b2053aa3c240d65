package io.spanco.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names behind the logins, for everyone to see: the engine's own query would show a person only those whom they may
 * administer. A changed name is seen within a minute.
 */
@Component
public class People {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Person(String firstName, String lastName, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Person> known = new ConcurrentHashMap<>();

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** "Claire Martin"; the login itself when nobody has it, null for null. */
    public String name(String login) {
        if (login == null) {
            return null;
        }
        Person person = person(login);
        return (person.firstName() + " " + person.lastName()).strip();
    }

    /** "Claire"; the login itself when nobody has it. */
    public String firstName(String login) {
        return person(login).firstName();
    }

    private Person person(String login) {
        Instant now = clock.instant();
        return known.compute(
                login, (key, person) -> person != null && person.until().isAfter(now) ? person : read(key, now));
    }

    private Person read(String login, Instant now) {
        return jdbc.sql("select coalesce(nullif(first_, ''), id_) as first, coalesce(last_, '') as last"
                        + " from public.act_id_user where id_ = ?")
                .param(login)
                .query((row, i) -> new Person(row.getString("first"), row.getString("last"), now.plus(REMEMBERED)))
                .optional()
                .orElseGet(() -> new Person(login, "", now.plus(REMEMBERED)));
    }
}
