package io.spanco.scenario;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

/** What a person does in Tasklist and the job executor at night: tasks answered and jobs run, by hand. */
final class Desk {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;

    Desk(ApplicationContext context) {
        tasks = context.getBean(TaskService.class);
        runtime = context.getBean(RuntimeService.class);
        management = context.getBean(ManagementService.class);
    }

    /** Keys of the tasks that wait in the processes of this business key, in order. */
    List<String> waiting(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    Task task(String businessKey, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(key)
                .singleResult();
    }

    void answer(String businessKey, String key, Map<String, Object> answers) {
        tasks.complete(task(businessKey, key).getId(), answers);
    }

    /** Fires the timer that hangs on this waiting task. */
    void fireOn(Task task, String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(timer)
                .singleResult();
        management.executeJob(job.getId());
    }

    /** Runs what the processes of this kind and business key have to do now. */
    void run(String process, String businessKey) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list()) {
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    boolean isRunning(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }
}
