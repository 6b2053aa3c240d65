package io.spanco.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * A diagram as an instance runs through it: what it has passed, where it stands, and how many tasks are open there, those
 * of the processes it called included. Read without the caller's Camunda authorisations, like {@link Processes}.
 */
@Component
public class ProcessDiagrams {

    /**
     * @param name of the process, in the reader's language
     * @param version of the definition that the instance runs in
     * @param xml the BPMN to be drawn, with its names in the reader's language
     * @param done ids of elements that were passed
     * @param current ids of elements in which something waits
     * @param tasks open user tasks by element
     * @param incidents ids of elements in which something failed, in called processes too
     */
    public record Diagram(
            String name,
            int version,
            String xml,
            Set<String> done,
            Set<String> current,
            Map<String, Integer> tasks,
            Set<String> incidents) {}

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final CommandExecutor commands;
    private final DiagramWords words;

    ProcessDiagrams(ProcessEngine engine, DiagramWords words) {
        this.history = engine.getHistoryService();
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.tasks = engine.getTaskService();
        this.words = words;
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** The newest instance of the process with that business key; null when there is none. */
    public Diagram of(String processKey, String businessKey) {
        return commands.execute(context -> context.runWithoutAuthorization(() -> {
            List<HistoricProcessInstance> found = history.createHistoricProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(businessKey)
                    .orderByProcessInstanceStartTime()
                    .desc()
                    .listPage(0, 1);
            return found.isEmpty() ? null : read(found.get(0));
        }));
    }

    private Diagram read(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> passed = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        Set<String> current = ids(passed, false);
        Set<String> done = ids(passed, true);
        done.removeAll(current);
        return new Diagram(
                words.of(instance.getProcessDefinitionName()),
                instance.getProcessDefinitionVersion(),
                words.drawn(xml(instance.getProcessDefinitionId())),
                done,
                current,
                openTasks(instance.getId(), passed),
                runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .map(Incident::getActivityId)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> ids(List<HistoricActivityInstance> passed, boolean ended) {
        return passed.stream()
                .filter(activity -> (activity.getEndTime() != null) == ended && !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Integer> openTasks(String instanceId, List<HistoricActivityInstance> passed) {
        Map<String, String> elementOf = new HashMap<>();
        passed.stream()
                .filter(activity -> activity.getCalledProcessInstanceId() != null && activity.getEndTime() == null)
                .forEach(activity -> elementOf.put(activity.getCalledProcessInstanceId(), activity.getActivityId()));
        List<String> instances = new ArrayList<>(elementOf.keySet());
        instances.add(instanceId);
        Map<String, Integer> open = new HashMap<>();
        List<Task> waiting = tasks.createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list();
        for (Task task : waiting) {
            String element = elementOf.getOrDefault(task.getProcessInstanceId(), task.getTaskDefinitionKey());
            open.merge(element, 1, Integer::sum);
        }
        return open;
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
