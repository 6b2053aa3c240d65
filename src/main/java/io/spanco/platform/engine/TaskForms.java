package io.spanco.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a task's form when it is opened, with what its action shows now: nothing shown can be out of date. */
@Component
class TaskForms {

    private final TaskActions actions;
    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    TaskForms(
            TaskActions actions,
            ObjectProvider<ProcessEngine> engine,
            ObjectProvider<PlatformTransactionManager> transactions) {
        this.actions = actions;
        this.engine = engine;
        this.transactions = transactions;
    }

    /** The engine has checked that the person may see the task; not everybody may see its process instance. */
    void fill(String taskId, VariableMap variables) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    fillUnchecked(taskId, variables);
                    return null;
                }));
    }

    private void fillUnchecked(String taskId, VariableMap variables) {
        Task task = engine.getObject()
                .getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult();
        if (task != null) {
            actions.of(task.getTaskDefinitionKey()).ifPresent(action -> inOneReading(task, action, variables));
        }
    }

    private void inOneReading(Task task, TaskAction action, VariableMap variables) {
        new TransactionTemplate(transactions.getObject())
                .executeWithoutResult(reading -> action.form(scope(task)).forEach((name, value) -> {
                    variables.remove(name);
                    variables.putValueTyped(name, FormValues.typed(value));
                }));
    }

    private TaskScope scope(Task task) {
        ProcessEngine running = engine.getObject();
        ProcessInstance instance = running.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new TaskScope(
                name -> running.getTaskService().getVariableTyped(task.getId(), name, false),
                (name, value) -> {
                    throw new IllegalStateException("Opening a form changes nothing: " + name);
                },
                instance == null ? null : instance.getBusinessKey(),
                task.getId());
    }
}
