package io.spanco.platform.engine;

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
        String subject) {}
