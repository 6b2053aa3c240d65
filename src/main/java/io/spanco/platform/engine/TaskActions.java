package io.spanco.platform.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds a task's action by its key; looked up late, for the rooms' beans themselves need the engine. */
@Component
class TaskActions {

    private final ObjectProvider<TaskAction> beans;
    private volatile Map<String, TaskAction> byKey;

    TaskActions(ObjectProvider<TaskAction> beans) {
        this.beans = beans;
    }

    Optional<TaskAction> of(String taskKey) {
        return Optional.ofNullable(all().get(taskKey));
    }

    List<String> answersOf(String taskKey) {
        return of(taskKey).map(TaskAction::answers).orElse(List.of());
    }

    private Map<String, TaskAction> all() {
        Map<String, TaskAction> known = byKey;
        if (known == null) {
            known = new HashMap<>();
            for (TaskAction action : beans) {
                if (known.put(action.taskKey(), action) != null) {
                    throw new IllegalStateException("Two actions for the task " + action.taskKey());
                }
            }
            byKey = known;
        }
        return known;
    }
}
