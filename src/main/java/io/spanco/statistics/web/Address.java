package io.spanco.statistics.web;

import io.spanco.statistics.Fact;
import io.spanco.statistics.Period;
import io.spanco.statistics.Period.Kind;
import io.spanco.statistics.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a page of statistics asks for.
 *
 * @param period this quarter when none is named
 * @param from first and {@code to} last day, when the period is free
 * @param owner login, null for everybody
 */
record Address(Kind period, LocalDate from, LocalDate to, String owner) {

    static final String PAGE = "/statistics";

    Scope scope(LocalDate today) {
        Kind kind = period == null ? Kind.QUARTER : period;
        return new Scope(kind == Kind.FREE ? Period.between(from, to) : Period.upTo(today, kind), owner);
    }

    /** The page of these figures. */
    static String page(Scope scope) {
        return path(PAGE, scope);
    }

    static String file(String sheet, Scope scope) {
        return path(PAGE + "/" + sheet + ".csv", scope);
    }

    /** The list behind a figure. @param key null for all rows of the fact */
    static String list(Fact fact, String key, Scope scope) {
        UriComponentsBuilder path = builder(PAGE + "/list", scope).queryParam("fact", fact);
        Map<String, Object> values = new HashMap<>();
        values.put("owner", scope.owner());
        if (key != null) {
            path.queryParam("key", "{key}");
            values.put("key", key);
        }
        return path.encode().buildAndExpand(values).toUriString();
    }

    private static String path(String path, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        values.put("owner", scope.owner());
        return builder(path, scope).encode().buildAndExpand(values).toUriString();
    }

    /** With a place for the owner, who may be called anything. */
    private static UriComponentsBuilder builder(String path, Scope scope) {
        Period period = scope.period();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("period", period.kind());
        if (period.kind() == Kind.FREE) {
            address.queryParam("from", period.from()).queryParam("to", period.to());
        }
        if (scope.owner() != null) {
            address.queryParam("owner", "{owner}");
        }
        return address;
    }
}
