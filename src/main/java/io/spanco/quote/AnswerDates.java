package io.spanco.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** When the timers that wait for a customer's answer fire, as the engine reads dates (ISO 8601). */
@Component
class AnswerDates {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final QuoteProperties properties;
    private final Clock clock;

    AnswerDates(QuoteProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** @param chosen the day on which to call; null for the usual delay from now */
    String followUp(LocalDate chosen) {
        return iso(
                chosen == null
                        ? ZonedDateTime.now(clock).plusDays(properties.followUpDays())
                        : chosen.atTime(MORNING).atZone(clock.getZone()));
    }

    /** Midnight after the last day. */
    String endOf(LocalDate lastDay) {
        return iso(lastDay.plusDays(1).atStartOfDay(clock.getZone()));
    }

    private static String iso(ZonedDateTime time) {
        return time.toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
