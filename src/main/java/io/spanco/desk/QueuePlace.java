package io.spanco.desk;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;

/**
 * Behind which task a queue goes on, as an address carries it.
 *
 * @param due as PostgreSQL writes the moment: "infinity" for a task without a date, "-infinity" where the queue begins
 * @param task id of the task
 */
record QueuePlace(String due, String task) {

    static final QueuePlace BEGINNING = new QueuePlace("-infinity", "");

    private static final String WITHOUT_DATE = "infinity";
    private static final Pattern TASK = Pattern.compile("[\\w-]{1,64}");

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 6, true)
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** @param text from an address; what names no place is the beginning */
    static QueuePlace read(String text) {
        int end = text.indexOf('|');
        if (end < 0 || !TASK.matcher(text.substring(end + 1)).matches() || !isMoment(text.substring(0, end))) {
            return BEGINNING;
        }
        return new QueuePlace(text.substring(0, end), text.substring(end + 1));
    }

    private static boolean isMoment(String due) {
        try {
            return due.equals(WITHOUT_DATE) || LocalDateTime.parse(due, MOMENT).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return due + "|" + task;
    }
}
