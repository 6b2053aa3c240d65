package io.spanco.architecture;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a bundled diagram has to be drawn and named, so that analysts can read it and the code can rely on it. */
class DiagramRulesTests {

    private static final Set<String> GROUPS = Set.of(
            "sales",
            "sales-management",
            "workshop",
            "logistics",
            "purchasing",
            "purchasing-management",
            "accounting",
            "${approvalGroups}");
    private static final Set<String> STAGES =
            Set.of("SUSPECT", "PROSPECT", "APPROACH", "NEGOTIATION", "CONCLUSION", "ORDER");
    private static final Pattern ENGLISH_ID = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern FORM_KEY = Pattern.compile("\"key\": *\"([a-zA-Z]+)\"");

    static Stream<Path> diagrams() {
        return Diagrams.files(".bpmn");
    }

    static Stream<Path> tables() {
        return Diagrams.files(".dmn");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isNamedAfterItsProcessAndKeepsItsHistory(Path file) {
        var process = Diagrams.process(Diagrams.read(file));
        assertThat(file).hasFileName(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.isCamundaStartableInTasklist())
                .isEqualTo(process.getId().equals("deal"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementThatSpeaksHasAName(Path file) {
        BpmnModelInstance model = Diagrams.read(file);
        assertThat(Diagrams.nodes(model))
                .filteredOn(node -> !(node instanceof Gateway) || Diagrams.asks(node))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(Diagrams.nodes(model))
                .filteredOn(node -> node instanceof Gateway && !Diagrams.asks(node))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNull());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aGatewayAsksAndItsFlowsAnswer(Path file) {
        assertThat(Diagrams.nodes(Diagrams.read(file)))
                .filteredOn(Diagrams::asks)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith(" ?");
                    assertThat(gateway.getOutgoing())
                            .extracting(SequenceFlow::getName)
                            .doesNotContainNull();
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyAnswerHasAConditionOrIsTheDefault(Path file) {
        BpmnModelInstance model = Diagrams.read(file);
        Set<String> defaults = model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getDefault() != null)
                .map(gateway -> gateway.getDefault().getId())
                .collect(Collectors.toSet());
        assertThat(Diagrams.flows(model))
                .allSatisfy(flow -> assertThat(flow.getConditionExpression() != null)
                        .as(flow.getId())
                        .isEqualTo(Diagrams.asks(flow.getSource()) && !defaults.contains(flow.getId())));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void idsAreEnglishWordsInCamelCase(Path file) {
        assertThat(Diagrams.elements(Diagrams.read(file)))
                .extracting(FlowElement::getId)
                .allMatch(ENGLISH_ID.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyActivityIsExplained(Path file) {
        assertThat(Diagrams.read(file).getModelElementsByType(Activity.class))
                .allSatisfy(activity -> assertThat(activity.getDocumentations())
                        .as(activity.getId())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyUserTaskHasItsGroupAndItsForm(Path file) {
        assertThat(Diagrams.read(file).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            String form = Diagrams.kebab(task.getId());
            assertThat(GROUPS).containsAll(Diagrams.commaSeparated(task.getCamundaCandidateGroups()));
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
            assertThat(task.getCamundaFormRef()).isEqualTo(form);
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            assertThat(Path.of("forms", form + ".form")).exists();
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void onlyTheMailLeavesTheTransaction(Path file) {
        assertThat(Diagrams.nodes(Diagrams.read(file)))
                .filteredOn(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
                .allMatch(node -> node.getId().equals("sendMail"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyServiceTaskNamesABeanThatNoFormAnswerHides(Path file) throws IOException {
        Set<String> answers = formKeys();
        assertThat(Diagrams.read(file).getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> {
                    String expression = task.getCamundaDelegateExpression();
                    assertThat(expression).as(task.getId()).matches("\\$\\{[a-zA-Z]+}");
                    assertThat(answers).doesNotContain(expression.substring(2, expression.length() - 1));
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void calledProcessesAndTablesAreBundled(Path file) {
        BpmnModelInstance model = Diagrams.read(file);
        assertThat(model.getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            assertThat(Diagrams.FOLDER.resolve(call.getCalledElement() + ".bpmn"))
                    .exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
        });
        assertThat(model.getModelElementsByType(BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(Diagrams.FOLDER.resolve(task.getCamundaDecisionRef() + ".dmn"))
                    .exists();
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("latest");
        });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void stagesAreThoseOfSpanco(Path file) {
        assertThat(Diagrams.elements(Diagrams.read(file)))
                .flatExtracting(element -> Diagrams.stage(element).stream().toList())
                .allMatch(STAGES::contains);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyElementIsDrawn(Path file) {
        BpmnModelInstance model = Diagrams.read(file);
        assertThat(Diagrams.nodes(model))
                .allSatisfy(node ->
                        assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
        assertThat(Diagrams.flows(model))
                .allSatisfy(flow -> assertThat(flow.getDiagramElement().getWaypoints())
                        .as(flow.getId())
                        .hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void flowsRunStraightAcrossOrDown(Path file) {
        assertThat(Diagrams.flows(Diagrams.read(file)))
                .filteredOn(not(DiagramRulesTests::runsStraight))
                .extracting(SequenceFlow::getId)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void shapesDoNotOverlap(Path file) {
        List<FlowNode> nodes = List.copyOf(Diagrams.nodes(Diagrams.read(file)));
        Set<String> overlapping = new TreeSet<>();
        for (FlowNode one : nodes) {
            nodes.stream()
                    .filter(other -> one.getId().compareTo(other.getId()) < 0)
                    .filter(not(other -> belongTogether(one, other)))
                    .filter(other -> overlap(bounds(one), bounds(other)))
                    .forEach(other -> overlapping.add(one.getId() + " / " + other.getId()));
        }
        assertThat(overlapping).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void whatIsInsideASubProcessIsDrawnInsideIt(Path file) {
        BpmnModelInstance model = Diagrams.read(file);
        for (SubProcess container : model.getModelElementsByType(SubProcess.class)) {
            assertThat(Diagrams.nodes(model))
                    .filteredOn(node -> Diagrams.isInside(node, container))
                    .allSatisfy(node -> assertThat(contains(bounds(container), bounds(node)))
                            .as(node.getId())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsNamedAfterItsDecisionAndKeepsItsHistory(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Dmn.validateModel(model);
        assertThat(model.getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
            assertThat(file).hasFileName(decision.getId() + ".dmn");
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
    }

    private static Set<String> formKeys() throws IOException {
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            return forms.flatMap(form -> FORM_KEY.matcher(text(form)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return Diagrams.isInside(one, other)
                || Diagrams.isInside(other, one)
                || isAttached(one, other)
                || isAttached(other, one);
    }

    private static boolean isAttached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
    }

    private static boolean runsStraight(SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
        return IntStream.range(1, points.size()).allMatch(i -> isStraight(points.get(i - 1), points.get(i)));
    }

    private static boolean isStraight(Waypoint from, Waypoint to) {
        return Double.compare(from.getX(), to.getX()) == 0 || Double.compare(from.getY(), to.getY()) == 0;
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return outer.getX() <= inner.getX()
                && outer.getY() <= inner.getY()
                && inner.getX() + inner.getWidth() <= outer.getX() + outer.getWidth()
                && inner.getY() + inner.getHeight() <= outer.getY() + outer.getHeight();
    }
}
