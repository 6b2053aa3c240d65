package io.spanco.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/**
 * The days of the story, counted from the day on which it is told; nobody works at weekends and on holidays.
 *
 * @param present when the telling began: nothing that was done lies after it
 */
record StoryDays(Instant present, ZoneId zone) {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** @param offset days from today; a day off gives way to the working day before, or in the future to the one after */
    LocalDate day(int offset) {
        LocalDate day = LocalDate.ofInstant(present, zone).plusDays(offset);
        while (isOff(day)) {
            day = day.plusDays(offset > 0 ? 1 : -1);
        }
        return day;
    }

    /** A day of the present week, or of another counted from it; a holiday gives way to the working day after. */
    LocalDate weekday(DayOfWeek weekday, int weeksAhead) {
        LocalDate day = LocalDate.ofInstant(present, zone).with(weekday).plusWeeks(weeksAhead);
        while (isOff(day)) {
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

    private static boolean isOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.contains(MonthDay.from(day));
    }
}
