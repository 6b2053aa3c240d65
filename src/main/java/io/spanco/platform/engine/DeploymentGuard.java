package io.spanco.platform.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses a diagram that lacks what the code relies on, or that names a stage which does not exist; nothing is stored then. */
@Component
class DeploymentGuard extends AbstractBpmnParseListener {

    private final ObjectProvider<ProcessContract> contracts;
    private final ObjectProvider<StageKeeper> stages;

    DeploymentGuard(ObjectProvider<ProcessContract> contracts, ObjectProvider<StageKeeper> stages) {
        this.contracts = contracts;
        this.stages = stages;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        root.elements("process").forEach(this::checkStages);
        for (ProcessDefinitionEntity definition : definitions) {
            contracts.stream()
                    .filter(contract -> contract.processKey().equals(definition.getKey()))
                    .forEach(contract -> check(contract, definition));
        }
    }

    private static void check(ProcessContract contract, ProcessDefinitionEntity definition) {
        Set<String> missing = new TreeSet<>(contract.elements());
        missing.removeAll(idsIn(definition));
        if (!missing.isEmpty()) {
            throw new ProcessEngineException("Le diagramme « " + definition.getKey() + " » n’a plus l’élément "
                    + String.join(", ", missing) + ", dont l’application a besoin. Remettez-le avec cet identifiant.");
        }
    }

    private static Set<String> idsIn(ScopeImpl scope) {
        Set<String> ids = new HashSet<>();
        for (ActivityImpl activity : scope.getActivities()) {
            ids.add(activity.getId());
            ids.addAll(idsIn(activity));
        }
        return ids;
    }

    private void checkStages(Element element) {
        DiagramRules.stageOf(element)
                .filter(stage -> !stages.getObject().knows(stage))
                .ifPresent(stage -> {
                    throw new ProcessEngineException(
                            "L’élément « " + element.attribute("id") + " » porte l’étape inconnue « " + stage + " ».");
                });
        element.elements().forEach(this::checkStages);
    }
}
