package io.spanco.platform.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * An open user task.
 *
 * @param id the engine's
 * @param key id of the user task in the diagram
 * @param due null for no date
 * @param groups candidate groups
 * @param people logins of candidates by name, whatever their groups
 * @param subject the reference of what it is about; null for a task without an action
 */
public record WaitingTask(
        String id,
        String key,
        String name,
        String assignee,
        Instant due,
        Instant created,
        List<String> groups,
        List<String> people,
        String subject) {

    /** Reads the columns {@code id_}, {@code task_def_key_}, {@code name} … {@code people} and {@code subject}. */
    public static WaitingTask of(ResultSet row) throws SQLException {
        return new WaitingTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name"),
                row.getString("assignee_"),
                instant(row.getTimestamp("due_date_")),
                instant(row.getTimestamp("create_time_")),
                listed(row.getString("groups")),
                listed(row.getString("people")),
                row.getString("subject"));
    }

    private static List<String> listed(String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
