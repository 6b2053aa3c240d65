package io.spanco.platform.engine;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** On every user task: names its subject when it is created, and runs its action when it is completed. */
@Component
class TaskActionListener implements TaskListener {

    static final String SUBJECT = "subjectId";

    /** Read by Tasklist's filters. */
    private static final String CONCERNS = "concerns";

    private final TaskActions actions;

    TaskActionListener(TaskActions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateTask task) {
        actions.of(task.getTaskDefinitionKey()).ifPresent(action -> {
            if (EVENTNAME_CREATE.equals(task.getEventName())) {
                begin(action, task);
            } else {
                finish(action, task);
            }
        });
    }

    private static void begin(TaskAction action, DelegateTask task) {
        action.answers().stream()
                .filter(name -> task.getVariable(name) != null)
                .forEach(name -> task.setVariable(name, null));
        TaskScope scope = scope(task);
        task.setVariableLocal(SUBJECT, action.subject(scope));
        task.setVariableLocal(CONCERNS, action.concerns(scope));
        String label = action.label(scope);
        if (label != null) {
            task.setName(task.getName() + " · " + label);
        }
        if (task.getDueDate() == null) {
            Instant due = action.due(scope);
            if (due != null) {
                task.setDueDate(Date.from(due));
            }
        }
    }

    private static void finish(TaskAction action, DelegateTask task) {
        TaskScope scope = scope(task);
        requireSameSubject(action, task, scope);
        requireStorable(action, scope);
        action.complete(scope);
        action.answers().stream()
                .filter(name -> !action.decisions().contains(name))
                .filter(task::hasVariable)
                .forEach(task::removeVariable);
    }

    /** Whoever completes a task may send any variable along; none makes it a task about something else. */
    private static void requireSameSubject(TaskAction action, DelegateTask task, TaskScope scope) {
        Object begun = task.getVariableLocal(SUBJECT);
        if (begun != null && !begun.equals(action.subject(scope))) {
            throw new Conflict("Cette tâche porte sur {0} : elle ne peut pas être terminée pour autre chose.", begun);
        }
    }

    private static void requireStorable(TaskAction action, TaskScope scope) {
        Checks checks = new Checks();
        action.answers().stream().filter(scope::isPlainText).forEach(name -> checks.text(name, scope.text(name)));
        checks.orRefuse();
    }

    private static TaskScope scope(DelegateTask task) {
        return new TaskScope(
                name -> task.getVariableTyped(name, false),
                task::setVariable,
                task.getExecution().getProcessBusinessKey(),
                task.getId());
    }
}
