package io.spanco.demo;

import io.spanco.platform.time.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The days of the story, counted from the day on which it is told; nobody works at weekends and on holidays.
 *
 * @param present when the telling began: nothing that was done lies after it
 */
record StoryDays(Instant present, ZoneId zone) {

    /** @param offset days from today; a day off gives way to the working day before, or in the future to the one after */
    LocalDate day(int offset) {
        LocalDate day = LocalDate.ofInstant(present, zone).plusDays(offset);
        while (!WorkingDays.isWorked(day)) {
            day = day.plusDays(offset > 0 ? 1 : -1);
        }
        return day;
    }

    /** A day of the present week, or of another counted from it; a holiday gives way to the working day after. */
    LocalDate weekday(DayOfWeek weekday, int weeksAhead) {
        LocalDate day = LocalDate.ofInstant(present, zone).with(weekday).plusWeeks(weeksAhead);
        while (!WorkingDays.isWorked(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** How many days away a day of the present week is, negative for one that is over. */
    int offset(DayOfWeek weekday) {
        return weekday.getValue()
                - LocalDate.ofInstant(present, zone).getDayOfWeek().getValue();
    }

    Instant at(int offset, LocalTime time) {
        return day(offset).atTime(time).atZone(zone).toInstant();
    }
}
