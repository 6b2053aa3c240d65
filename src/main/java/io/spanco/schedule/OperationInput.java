package io.spanco.schedule;

import io.spanco.platform.error.Invalid;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An operation as a person or a program planned it, unchecked.
 *
 * @param assignee login of a member of the workshop; null to leave it open
 * @param minutes how long it should take, 1 to 100,000
 */
public record OperationInput(String name, String assignee, Instant plannedStart, Integer minutes) {

    public OperationInput {
        assignee = assignee == null || assignee.isBlank() ? null : assignee.strip();
    }

    /**
     * Rows of the planning form; null is none.
     *
     * @throws Invalid at {@code operations[0].minutes} and so on when a value does not read
     */
    static List<OperationInput> fromForm(List<Map<String, Object>> rows, ZoneId zone) {
        return rows == null
                ? List.of()
                : IntStream.range(0, rows.size())
                        .mapToObj(index -> fromForm(rows.get(index), at(index), zone))
                        .toList();
    }

    /** Where in the form the row of this index stands. */
    static String at(int index) {
        return "operations[" + index + "].";
    }

    private static OperationInput fromForm(Map<String, Object> row, String at, ZoneId zone) {
        return new OperationInput(
                text(row, "name"),
                text(row, "assignee"),
                moment(text(row, "plannedStart"), at + "plannedStart", zone),
                whole(text(row, "minutes"), at + "minutes"));
    }

    private static Instant moment(String typed, String field, ZoneId zone) {
        try {
            return typed == null || typed.isBlank() ? null : HouseTime.read(typed, zone);
        } catch (DateTimeParseException e) {
            throw Invalid.at(field, "Une date et une heure sont attendues.");
        }
    }

    private static Integer whole(String typed, String field) {
        try {
            return typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException e) {
            throw Invalid.at(field, "Un nombre entier est attendu.");
        }
    }

    private static String text(Map<String, Object> row, String name) {
        return Objects.toString(row.get(name), null);
    }
}
