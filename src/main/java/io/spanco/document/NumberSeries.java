package io.spanco.document;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gapless numbers, a series per prefix and year. A number is drawn in the transaction that uses it: whoever comes next
 * waits for that transaction, and a rollback gives the number back (CGI ann. II art. 242 nonies A).
 */
@Component
public class NumberSeries {

    private final JdbcClient jdbc;
    private final Clock clock;

    NumberSeries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Such as {@code FA-2026-00042}; the year is today's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix) {
        int year = LocalDate.now(clock).getYear();
        int next = jdbc.sql("""
                        insert into spanco.number_series (prefix, year, last) values (:prefix, :year, 1)
                        on conflict (prefix, year) do update set last = number_series.last + 1
                        returning last""")
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%05d".formatted(prefix, year, next);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next(DocumentType type) {
        return next(type.prefix());
    }
}
