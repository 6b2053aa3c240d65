package io.spanco.platform.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** On every user task: names its subject when it is created, and runs its action when it is completed. */
@Component
class TaskActionListener implements TaskListener {

    static final String SUBJECT = "subjectId";

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
        String label = action.label(scope);
        if (label != null) {
            task.setName(task.getName() + " · " + label);
        }
        if (task.getDueDate() == null && action.due(scope) != null) {
            task.setDueDate(Date.from(action.due(scope)));
        }
    }

    private static void finish(TaskAction action, DelegateTask task) {
        action.complete(scope(task));
        action.answers().stream()
                .filter(name -> !action.decisions().contains(name))
                .filter(task::hasVariable)
                .forEach(task::removeVariable);
    }

    private static TaskScope scope(DelegateTask task) {
        return new TaskScope(
                name -> task.getVariableTyped(name, false),
                task::setVariable,
                task.getExecution().getProcessBusinessKey(),
                task.getId());
    }
}
