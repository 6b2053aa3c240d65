package io.spanco.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The parts of a work queue by when a task is due, the most urgent first; what has no date comes last. */
public enum QueuePart {
    LATE,
    TODAY,
    WEEK,
    LATER;

    /** The first day of the part, null for any day before its end. */
    LocalDate from(LocalDate today) {
        return switch (this) {
            case LATE -> null;
            case TODAY -> today;
            case WEEK -> today.plusDays(1);
            case LATER -> nextMonday(today);
        };
    }

    /** The first day behind the part, null for no end. */
    LocalDate to(LocalDate today) {
        return switch (this) {
            case LATE -> today;
            case TODAY -> today.plusDays(1);
            case WEEK -> nextMonday(today);
            case LATER -> null;
        };
    }

    /** On a Sunday that is tomorrow, and the part of the week is empty. */
    private static LocalDate nextMonday(LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
