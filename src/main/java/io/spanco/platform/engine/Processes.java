package io.spanco.platform.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * The engine as a service sees it. Runs without the caller's Camunda authorisations: the service has checked the right
 * to the action asked for, and what the process does on the way is the process's own. Joins the caller's transaction.
 */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskActions actions;
    private final WaitingTasks waiting;
    private final ManagementService management;
    private final CommandExecutor commands;
    private final JobExecutor executor;

    Processes(
            RuntimeService runtime,
            TaskService tasks,
            TaskActions actions,
            WaitingTasks waiting,
            ProcessEngine engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.actions = actions;
        this.waiting = waiting;
        this.management = engine.getManagementService();
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.commands = configuration.getCommandExecutorTxRequired();
        this.executor = configuration.getJobExecutor();
    }

    /** Starts the newest version of a process by its key. */
    public void start(String processKey, String businessKey, Map<String, Object> variables) {
        unchecked(() -> runtime.startProcessInstanceByKey(processKey, businessKey, variables));
    }

    /** Starts the process whose start event waits for the message. */
    public void startByMessage(String message, String businessKey, Map<String, Object> variables) {
        unchecked(() -> runtime.startProcessInstanceByMessage(message, businessKey, variables));
    }

    public boolean isWaiting(String taskKey, String businessKey, String subject) {
        return unchecked(() -> waiting(taskKey, businessKey, subject)) != null;
    }

    /**
     * Completes the open task about this subject; every answer of the task that is not given is taken as null.
     *
     * @return false when no such task waits
     */
    public boolean complete(String taskKey, String businessKey, String subject, Map<String, Object> answers) {
        return unchecked(() -> {
            Task task = waiting(taskKey, businessKey, subject);
            if (task == null) {
                return false;
            }
            tasks.complete(task.getId(), withNulls(taskKey, answers));
            return true;
        });
    }

    /**
     * Hands the open task about this subject to somebody else, or moves its date; does nothing when no such task waits.
     *
     * @param assignee login, or null for whoever of the groups takes it
     */
    public void reassign(String taskKey, String businessKey, String subject, String assignee, Instant due) {
        unchecked(() -> {
            Task task = waiting(taskKey, businessKey, subject);
            if (task != null) {
                task.setAssignee(assignee);
                task.setDueDate(due == null ? null : Date.from(due));
                tasks.saveTask(task);
            }
            return null;
        });
    }

    /** Moves the date of the open task about this subject; does nothing when no such task waits. */
    public void postpone(String taskKey, String businessKey, String subject, Instant due) {
        unchecked(() -> {
            Task task = waiting(taskKey, businessKey, subject);
            if (task != null) {
                task.setDueDate(Date.from(due));
                tasks.saveTask(task);
            }
            return null;
        });
    }

    /**
     * Runs a failed job of an instance again now, one that was given up as an incident too.
     *
     * @param variable by whose value the instance is told from others of the same business key
     * @return false when no job waits
     */
    public boolean tryAgain(String processKey, String businessKey, String variable, Object value) {
        return unchecked(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(businessKey)
                    .variableValueEquals(variable, value)
                    .singleResult();
            Job job = instance == null
                    ? null
                    : management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .singleResult();
            if (job == null) {
                return false;
            }
            dueNow(job);
            return true;
        });
    }

    /**
     * Lets the date come now that the instance waits for at this timer event; its job then runs like any that is due, even
     * if it was given up as an incident.
     *
     * @return false when it does not wait there
     */
    public boolean bringForward(String processKey, String businessKey, String timerId) {
        return unchecked(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(businessKey)
                    .singleResult();
            Job timer = instance == null
                    ? null
                    : management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(timerId)
                            .timers()
                            .singleResult();
            if (timer == null) {
                return false;
            }
            dueNow(timer);
            return true;
        });
    }

    /** The executor is told, for left alone it may look for due jobs once a minute only. */
    private void dueNow(Job job) {
        if (job.getRetries() == 0) {
            management.setJobRetries(job.getId(), 1);
        }
        management.setJobDuedate(job.getId(), ClockUtil.getCurrentTime());
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, done -> executor.jobWasAdded());
    }

    /** Tells exactly one instance of that business key; the variables go to the scope that the message opens. */
    public void correlate(String message, String businessKey, Map<String, Object> variables) {
        unchecked(() -> {
            about(message, businessKey).setVariablesToTriggeredScope(variables).correlateWithResult();
            return null;
        });
    }

    /**
     * Tells the one instance of that business key that holds this value, when it waits for the message.
     *
     * @return false when it does not
     */
    public boolean correlated(String message, String businessKey, String variable, Object value) {
        return unchecked(() -> !about(message, businessKey)
                .processInstanceVariableEquals(variable, value)
                .correlateAllWithResult()
                .isEmpty());
    }

    /** Tells whoever of that business key listens, and sets the variables on the instance; nobody listening is fine. */
    public void tell(String message, String businessKey, Map<String, Object> variables) {
        unchecked(() -> {
            about(message, businessKey).setVariables(variables).correlateAll();
            return null;
        });
    }

    /** Whether an instance of that business key waits for the message. */
    public boolean listens(String message, String businessKey) {
        return unchecked(() -> runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey)
                        .count())
                > 0;
    }

    /** The same of the instance of that business key that holds this value. */
    public boolean listens(String message, String businessKey, String variable, Object value) {
        return unchecked(() -> runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(businessKey)
                        .processVariableValueEquals(variable, value)
                        .count())
                > 0;
    }

    /** Whether an instance of the process with that business key is open. */
    public boolean isRunning(String processKey, String businessKey) {
        return unchecked(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(processKey)
                        .processInstanceBusinessKey(businessKey)
                        .count())
                > 0;
    }

    /** Open tasks of all instances with one of these business keys, oldest first. */
    public List<WaitingTask> waitingTasks(Collection<String> businessKeys) {
        return businessKeys.isEmpty() ? List.of() : waiting.of(businessKeys);
    }

    /** A variable as the open task sees it, null for none. */
    public Object variable(WaitingTask task, String name) {
        return unchecked(() -> tasks.getVariable(task.id(), name));
    }

    private Task waiting(String taskKey, String businessKey, String subject) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .taskVariableValueEquals(TaskActionListener.SUBJECT, subject)
                .active()
                .singleResult();
    }

    private MessageCorrelationBuilder about(String message, String businessKey) {
        return runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey);
    }

    private Map<String, Object> withNulls(String taskKey, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>();
        actions.answersOf(taskKey).forEach(name -> all.put(name, null));
        answers.forEach((name, value) -> all.put(name, FormValues.typed(value)));
        return all;
    }

    private <T> T unchecked(Callable<T> work) {
        return commands.execute(context -> context.runWithoutAuthorization(work));
    }
}
