package io.spanco.platform.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** On every user task: tells the room whose task it is that it changed hands. */
@Component
class TaskHandovers implements TaskListener {

    private final ObjectProvider<TaskHandover> beans;

    TaskHandovers(ObjectProvider<TaskHandover> beans) {
        this.beans = beans;
    }

    Optional<TaskHandover> of(String taskKey) {
        return beans.stream().filter(room -> room.taskKey().equals(taskKey)).findFirst();
    }

    @Override
    public void notify(DelegateTask task) {
        String subject = (String) task.getVariableLocal(TaskActionListener.SUBJECT);
        if (subject != null) {
            of(task.getTaskDefinitionKey()).ifPresent(room -> room.assigned(subject, task.getAssignee()));
        }
    }
}
