package io.spanco.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something in a person's schedule.
 *
 * @param uid what calendars know it by; it never changes
 * @param version rises with every change
 * @param type kind of its sign: OPERATION, TASK, DELIVERY_NOTE
 * @param day on which it is shown
 * @param start null when it takes the whole day, as the end
 * @param about what it is for, such as an order and a customer; null for a task that names nothing
 * @param place where, or null
 * @param path page of ours on which it is seen or done
 * @param dialog whether that opens above the page one is on
 */
public record AgendaEntry(
        String uid,
        long version,
        String type,
        String status,
        LocalDate day,
        Instant start,
        Instant end,
        String title,
        String about,
        String place,
        String path,
        boolean dialog) {

    /** The kind of what is done in the engine's tasks. */
    public static final String TASK = "TASK";

    public boolean isWholeDay() {
        return start == null;
    }

    /** Work that fills the day, in minutes; tasks and deliveries do not count. */
    public int minutes() {
        return "OPERATION".equals(type) ? (int) Duration.between(start, end).toMinutes() : 0;
    }
}
