package io.spanco.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every day belongs to exactly one part of the queue, whatever day it is today. */
class QueuePartTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @Test
    void onATuesdayTheWeekGoesOnToSunday() {
        assertThat(part(TUESDAY.minusDays(1), TUESDAY)).isEqualTo(QueuePart.LATE);
        assertThat(part(TUESDAY, TUESDAY)).isEqualTo(QueuePart.TODAY);
        assertThat(part(SUNDAY, TUESDAY)).isEqualTo(QueuePart.WEEK);
        assertThat(part(SUNDAY.plusDays(1), TUESDAY)).isEqualTo(QueuePart.LATER);
    }

    @Test
    void onASundayNothingIsLeftOfTheWeek() {
        assertThat(part(SUNDAY, SUNDAY)).isEqualTo(QueuePart.TODAY);
        assertThat(part(SUNDAY.plusDays(1), SUNDAY)).isEqualTo(QueuePart.LATER);
    }

    private static QueuePart part(LocalDate due, LocalDate today) {
        return Arrays.stream(QueuePart.values())
                .filter(part -> part.from(today) == null || !due.isBefore(part.from(today)))
                .filter(part -> part.to(today) == null || due.isBefore(part.to(today)))
                .reduce((one, other) -> {
                    throw new AssertionError(due + " is in " + one + " and " + other);
                })
                .orElseThrow();
    }
}
