package io.spanco.schedule.web;

import io.spanco.schedule.SlicedOperation;
import io.spanco.schedule.SlicedOperation.Position;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Behind which row a page of the list begins, as it stands in an address.
 *
 * @param left whether the row is one of those left over from earlier weeks
 */
record ListPosition(boolean left, Position position) {

    private static final String LEFT = "left";
    private static final String DAY = "day";
    private static final String SEPARATOR = "_";
    private static final int PARTS = 4;

    static ListPosition ofLeft(SlicedOperation row) {
        return new ListPosition(true, position(row, row.operation().plannedEnd()));
    }

    static ListPosition ofDay(SlicedOperation row) {
        return new ListPosition(false, position(row, row.slice().start()));
    }

    /** What nobody wrote into an address of ours begins at the first page. @param text may be null */
    static ListPosition of(String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR);
        if (parts.length != PARTS) {
            return null;
        }
        try {
            return new ListPosition(
                    LEFT.equals(parts[0]), new Position(moment(parts[1]), moment(parts[2]), Long.parseLong(parts[3])));
        } catch (DateTimeParseException | NumberFormatException e) {
            return null;
        }
    }

    /** Written as a year of four digits, which the database knows as well. */
    private static Instant moment(String text) {
        return text.startsWith("+") || text.startsWith("-") ? Instant.EPOCH : Instant.parse(text);
    }

    static Position position(ListPosition after) {
        return after == null ? null : after.position();
    }

    /** Filters and the position as they stand in an address. @param after null for the first page */
    static Map<String, List<String>> beside(Map<String, List<String>> filters, ListPosition after) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(filters);
        parameters.put("after", after == null ? List.of() : List.of(after.toString()));
        return parameters;
    }

    @Override
    public String toString() {
        return String.join(
                SEPARATOR,
                left ? LEFT : DAY,
                position.moment().toString(),
                position.plannedStart().toString(),
                Long.toString(position.id()));
    }

    private static Position position(SlicedOperation row, Instant moment) {
        return new Position(
                moment, row.operation().plannedStart(), row.operation().id());
    }
}
