package io.spanco.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The bundled diagrams as files, and what their rules ask of them. */
final class Diagrams {

    static final Path FOLDER = Path.of("processes");

    private Diagrams() {}

    static Stream<Path> files(String extension) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(extension)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a diagram and checks it against the BPMN schema. */
    static BpmnModelInstance read(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Bpmn.validateModel(model);
        return model;
    }

    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    /** Every activity, event and gateway, sub-processes included. */
    static Collection<FlowNode> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class);
    }

    static Collection<SequenceFlow> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class);
    }

    static Collection<FlowElement> elements(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowElement.class);
    }

    static boolean asks(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    static Optional<String> stage(FlowElement element) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "stage".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    static boolean isInside(ModelElementInstance element, ModelElementInstance container) {
        ModelElementInstance parent = element.getParentElement();
        return parent != null && (parent.equals(container) || isInside(parent, container));
    }

    static List<String> commaSeparated(String text) {
        return text == null ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
