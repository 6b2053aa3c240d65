package io.spanco.monitor;

import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.management.IncidentStatistics;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the instances of one version stand, and how long each of its steps takes. */
@Service
@Transactional(readOnly = true)
public class ProcessMaps {

    /** However a stay ended. Served by an index of its own; the period bounds what is read. */
    private static final String TIMES = """
            select act_id_, count(*) as passed, avg(duration_) / 60000 as mean,
                   percentile_cont(0.5) within group (order by duration_) / 60000 as median
            from public.act_hi_actinst
            where proc_def_id_ = :definition and end_time_ >= :since
            group by act_id_""";

    private record Times(long passed, BigDecimal median, BigDecimal mean) {

        static final Times NONE = new Times(0, null, null);
    }

    private final Models models;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Unchecked engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProcessMaps(Models models, ProcessEngine engine, Unchecked unchecked, JdbcClient jdbc, Clock clock) {
        this.models = models;
        this.repository = engine.getRepositoryService();
        this.management = engine.getManagementService();
        this.engine = unchecked;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The elements of a version as the diagram reads, from left to right.
     *
     * @param days over how many days back times are read
     * @throws io.spanco.platform.error.NotFound when there is no such version
     */
    @Requires(Right.SEE_PROCESSES)
    public List<Step> steps(String key, int version, int days) {
        return engine.read(() -> {
            String definition = models.definition(key, version).getId();
            Map<String, ActivityStatistics> standing =
                    management.createActivityStatisticsQuery(definition).includeIncidents().list().stream()
                            .collect(Collectors.toMap(ActivityStatistics::getId, Function.identity()));
            Map<String, Times> times = times(definition, clock.instant().minus(Duration.ofDays(days)));
            BpmnModelInstance model = repository.getBpmnModelInstance(definition);
            return model.getModelElementsByType(FlowNode.class).stream()
                    .sorted(leftToRight(model))
                    .map(node -> step(node, standing.get(node.getId()), times.getOrDefault(node.getId(), Times.NONE)))
                    .toList();
        });
    }

    private Map<String, Times> times(String definition, Instant since) {
        Map<String, Times> found = new HashMap<>();
        jdbc.sql(TIMES)
                .param("definition", definition)
                .param("since", Timestamp.from(since))
                .query(row -> {
                    found.put(
                            row.getString("act_id_"),
                            new Times(row.getLong("passed"), row.getBigDecimal("median"), row.getBigDecimal("mean")));
                });
        return found;
    }

    private static Step step(FlowNode node, ActivityStatistics standing, Times times) {
        return new Step(
                node.getId(),
                node.getName() == null || node.getName().isBlank()
                        ? null
                        : node.getName().replaceAll("\\s+", " "),
                node.getElementType().getTypeName(),
                documentation(node.getDocumentations()),
                standing == null ? 0 : standing.getInstances(),
                standing == null
                        ? 0
                        : standing.getIncidentStatistics().stream()
                                .mapToLong(IncidentStatistics::getIncidentCount)
                                .sum(),
                times.passed(),
                times.median(),
                times.mean());
    }

    /** By the shapes, read once: a node that is asked for its shape looks through all of them. What is not drawn comes first. */
    private static Comparator<FlowNode> leftToRight(BpmnModelInstance model) {
        Map<String, Bounds> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getAttributeValue("bpmnElement"), BpmnShape::getBounds));
        return Comparator.comparing((FlowNode node) -> place(drawn.get(node.getId()), Bounds::getX))
                .thenComparing(node -> place(drawn.get(node.getId()), Bounds::getY));
    }

    private static double place(Bounds bounds, Function<Bounds, Double> side) {
        return bounds == null ? 0 : side.apply(bounds);
    }

    private static String documentation(Collection<Documentation> written) {
        String all = written.stream()
                .map(Documentation::getTextContent)
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? null : all;
    }
}
