package io.spanco.monitor;

import io.spanco.monitor.Model.Version;
import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is deployed, version by version, and what runs in each. */
@Service
@Transactional(readOnly = true)
public class Models {

    private final RepositoryService repository;
    private final ManagementService management;
    private final Unchecked engine;
    private final DiagramWords words;

    Models(ProcessEngine engine, Unchecked unchecked, DiagramWords words) {
        this.repository = engine.getRepositoryService();
        this.management = engine.getManagementService();
        this.engine = unchecked;
        this.words = words;
    }

    /** Every process, by its name. */
    @Requires(Right.SEE_PROCESSES)
    public List<Model> processes() {
        return engine.read(this::readProcesses);
    }

    /** Every decision table, by its name. */
    @Requires(Right.SEE_PROCESSES)
    public List<Model> decisions() {
        return engine.read(this::readDecisions);
    }

    /** @throws NotFound when no process has this key */
    @Requires(Right.SEE_PROCESSES)
    public Model process(String key) {
        return engine.read(
                () -> existing(readProcesses(), key, Sentence.of("Le processus « {0} » n’est pas déployé.", key)));
    }

    /** @throws NotFound when no decision table has this key */
    @Requires(Right.SEE_PROCESSES)
    public Model decision(String key) {
        return engine.read(() ->
                existing(readDecisions(), key, Sentence.of("La table de décision « {0} » n’est pas déployée.", key)));
    }

    /** The BPMN as it was deployed. @throws NotFound when there is no such version */
    @Requires(Right.SEE_PROCESSES)
    public byte[] processFile(String key, int version) {
        return engine.read(
                () -> bytes(repository.getProcessModel(definition(key, version).getId())));
    }

    /** The DMN as it was deployed. @throws NotFound when there is no such version */
    @Requires(Right.SEE_PROCESSES)
    public byte[] decisionFile(String key, int version) {
        return engine.read(() -> {
            DecisionDefinition found = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .decisionDefinitionVersion(version)
                    .singleResult();
            if (found == null) {
                throw unknownVersion(key, version);
            }
            return bytes(repository.getDecisionModel(found.getId()));
        });
    }

    ProcessDefinition definition(String key, int version) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult();
        if (found == null) {
            throw unknownVersion(key, version);
        }
        return found;
    }

    private List<Model> readProcesses() {
        List<ProcessDefinition> all = repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        Map<String, ProcessDefinitionStatistics> statistics =
                management.createProcessDefinitionStatisticsQuery().includeIncidents().list().stream()
                        .collect(Collectors.toMap(ProcessDefinitionStatistics::getId, Function.identity()));
        return models(all, (definition, deployment) -> {
            ProcessDefinitionStatistics counted = statistics.get(definition.getId());
            return new Version(
                    definition.getId(),
                    definition.getVersion(),
                    deployment.getDeploymentTime().toInstant(),
                    deployment.getSource(),
                    definition.isSuspended(),
                    counted == null ? 0 : counted.getInstances(),
                    counted == null
                            ? 0
                            : counted.getIncidentStatistics().stream()
                                    .mapToLong(IncidentStatistics::getIncidentCount)
                                    .sum());
        });
    }

    private List<Model> readDecisions() {
        List<DecisionDefinition> all = repository
                .createDecisionDefinitionQuery()
                .orderByDecisionDefinitionKey()
                .asc()
                .orderByDecisionDefinitionVersion()
                .desc()
                .list();
        return models(
                all,
                (definition, deployment) -> new Version(
                        definition.getId(),
                        definition.getVersion(),
                        deployment.getDeploymentTime().toInstant(),
                        deployment.getSource(),
                        false,
                        0,
                        0));
    }

    private <T extends ResourceDefinition> List<Model> models(
            List<T> newestFirst, BiFunction<T, Deployment, Version> version) {
        Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, Function.identity()));
        Map<String, List<T>> byKey = newestFirst.stream()
                .collect(Collectors.groupingBy(T::getKey, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        return byKey.values().stream()
                .map(versions -> new Model(
                        versions.get(0).getKey(),
                        named(versions.get(0)),
                        versions.stream()
                                .map(one -> version.apply(one, deployments.get(one.getDeploymentId())))
                                .toList()))
                .toList();
    }

    private String named(ResourceDefinition definition) {
        return definition.getName() == null ? definition.getKey() : words.of(definition.getName());
    }

    private static Model existing(List<Model> models, String key, Sentence unknown) {
        return models.stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(unknown));
    }

    private static NotFound unknownVersion(String key, int version) {
        return new NotFound("« {0} » n’a pas de version {1}.", key, version);
    }

    private static byte[] bytes(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
