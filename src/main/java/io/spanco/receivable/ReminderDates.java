package io.spanco.receivable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** When the next reminder of an invoice goes out: in the morning, never in the past, never on the heels of another. */
@Component
class ReminderDates {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final RecoveryProperties properties;
    private final Clock clock;

    ReminderDates(RecoveryProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param planned the day that the table says
     * @param last day of the last reminder, null for none
     * @param promised day on which the customer promised to pay, null for none
     * @return ISO 8601 with its offset, as the engine reads dates
     */
    String next(LocalDate planned, LocalDate last, LocalDate promised) {
        LocalDate day = planned;
        if (last != null) {
            day = later(day, last.plusDays(properties.daysBetween()));
        }
        if (promised != null) {
            day = later(day, promised.plusDays(1));
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime next = day.atTime(MORNING).atZone(clock.getZone());
        if (next.isBefore(now)) {
            next = now.toLocalDate().plusDays(1).atTime(MORNING).atZone(clock.getZone());
        }
        return next.toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
