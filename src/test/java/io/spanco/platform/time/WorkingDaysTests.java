package io.spanco.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    /** Easter Mondays, Ascension days and Whit Mondays as calendars print them, and fixed ones. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-01",
                "2024-05-09",
                "2024-05-20",
                "2025-04-21",
                "2025-05-29",
                "2025-06-09",
                "2026-04-06",
                "2026-05-14",
                "2026-05-25",
                "2027-03-29",
                "2038-04-26",
                "2026-11-11",
                "2027-01-01"
            })
    void publicHolidaysAreOff(LocalDate day) {
        assertThat(WorkingDays.isHoliday(day)).isTrue();
        assertThat(WorkingDays.isWorked(day)).isFalse();
    }

    @Test
    void theDayAfterAFridayIsAMonday() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 11, 27))).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(WorkingDays.isWorked(LocalDate.of(2026, 4, 7))).isTrue();
    }
}
