package io.spanco.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Reads a moment as ISO 8601 writes it; without an offset it is the time of the house. */
public final class HouseTime {

    private HouseTime() {}

    /**
     * @param text such as {@code 2026-11-26T08:00}, {@code 2026-11-26T08:00:00+01:00}
     * @throws java.time.format.DateTimeParseException when it is neither
     */
    public static Instant read(String text, ZoneId zone) {
        TemporalAccessor moment =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) moment).atZone(zone).toInstant();
    }
}
