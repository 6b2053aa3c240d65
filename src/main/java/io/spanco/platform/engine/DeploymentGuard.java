package io.spanco.platform.engine;

import io.spanco.platform.error.Invalid;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Refuses a diagram that lacks what the code relies on, or that names a stage, a form or a delegate which does not exist;
 * nothing is stored then. What is live already is not held against it: its instances go on.
 */
@Component
class DeploymentGuard extends AbstractBpmnParseListener {

    private final ObjectProvider<ProcessContract> contracts;
    private final NamesInDiagrams names;

    DeploymentGuard(ObjectProvider<ProcessContract> contracts, NamesInDiagrams names) {
        this.contracts = contracts;
        this.names = names;
    }

    /** @throws Invalid naming the element and what is to be done about it */
    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        if (definitions.isEmpty()) {
            return;
        }
        DeploymentEntity deployment = Context.getCommandContext()
                .getDeploymentManager()
                .findDeploymentById(definitions.get(0).getDeploymentId());
        if (deployment == null || !deployment.isNew()) {
            return;
        }
        names.check(root, deployment);
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
            throw new Invalid(
                    "Le diagramme « {0} » n’a plus l’élément {1}, dont l’application a besoin. Remettez-le avec cet identifiant.",
                    definition.getKey(), missing);
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
}
