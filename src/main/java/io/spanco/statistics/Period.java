package io.spanco.statistics;

import io.spanco.platform.error.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * Days over which figures are read, both ends included. A calendar period ends today, so that it is compared with as much
 * of the one before.
 */
public record Period(Kind kind, LocalDate from, LocalDate to) {

    private static final int LONGEST_YEARS = 20;

    public enum Kind {
        MONTH,
        QUARTER,
        YEAR,
        FREE
    }

    /** The calendar period in which this day lies, up to the day. */
    public static Period upTo(LocalDate today, Kind kind) {
        return switch (kind) {
            case MONTH -> new Period(kind, today.withDayOfMonth(1), today);
            case QUARTER -> new Period(kind, today.with(IsoFields.DAY_OF_QUARTER, 1), today);
            case YEAR -> new Period(kind, today.withDayOfYear(1), today);
            case FREE -> throw new IllegalArgumentException("free days have no calendar");
        };
    }

    /** @throws Invalid when a day is missing, the end lies before the start, or they lie too far apart */
    public static Period between(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw Invalid.at(from == null ? "from" : "to", "Indiquez le premier et le dernier jour.");
        }
        if (to.isBefore(from)) {
            throw Invalid.at("to", "Le dernier jour précède le premier.");
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw Invalid.at("to", "Une période de {0} ans au plus est attendue.", LONGEST_YEARS);
        }
        return new Period(Kind.FREE, from, to);
    }

    /** As many days of the calendar period before, or as many days before the first. */
    public Period before() {
        return switch (kind) {
            case MONTH -> new Period(kind, from.minusMonths(1), to.minusMonths(1));
            case QUARTER -> new Period(kind, from.minusMonths(3), to.minusMonths(3));
            case YEAR -> new Period(kind, from.minusYears(1), to.minusYears(1));
            case FREE -> {
                long days = ChronoUnit.DAYS.between(from, to) + 1;
                yield new Period(kind, from.minusDays(days), from.minusDays(1));
            }
        };
    }

    Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after it. */
    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
