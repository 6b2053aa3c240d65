package io.spanco.platform.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a room does for one user task of a diagram, whichever door completes it. One bean a task key; an analyst's task
 * without an action simply passes.
 */
public interface TaskAction {

    /** The id of the user task in the diagram. */
    String taskKey();

    /** The reference of what the task is about; with the task key it finds the task again. */
    String subject(TaskScope task);

    /** What the task is about as people call it, where Tasklist lists tasks; other than the subject where that is a mere id. */
    default String concerns(TaskScope task) {
        return subject(task);
    }

    /** What stands behind the diagram's name in a work queue, such as the company; null for the bare name. */
    default String label(TaskScope task) {
        return null;
    }

    /** When the task should be done; null for no date. */
    default Instant due(TaskScope task) {
        return null;
    }

    /** Names of the variables that completing the task answers. */
    List<String> answers();

    /** Those of the answers that the diagram still reads after the task; the others are dropped once recorded. */
    default Set<String> decisions() {
        return Set.of();
    }

    /**
     * What the task's form shows and starts from, read when it is opened: text, numbers, booleans, or lists of maps.
     * Nothing of it is stored in the engine.
     */
    default Map<String, Object> form(TaskScope task) {
        return Map.of();
    }

    /**
     * Checks the answers and records them, in the transaction that completes the task.
     *
     * @throws io.spanco.platform.error.BusinessException to refuse: the task stays and nothing is recorded
     */
    void complete(TaskScope task);
}
