package io.spanco.platform.engine;

import io.spanco.platform.error.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the elements of a new diagram refer to by name has to exist: stages, forms, delegates. */
@Component
class NamesInDiagrams {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    /** In Camunda's namespace on a task, without one on a listener. */
    private static final String DELEGATE = "delegateExpression";

    private final ObjectProvider<StageKeeper> stages;
    private final BeanFactory beans;

    NamesInDiagrams(ObjectProvider<StageKeeper> stages, BeanFactory beans) {
        this.stages = stages;
        this.beans = beans;
    }

    /** @throws Invalid naming the first element that refers to nothing, and what is to be done about it */
    void check(Element root, DeploymentEntity deployment) {
        root.elements("process").forEach(process -> check(process, process.attribute("id"), deployment));
    }

    private void check(Element element, String nearestId, DeploymentEntity deployment) {
        String id = element.attribute("id") == null ? nearestId : element.attribute("id");
        checkStage(element, id);
        checkForm(element, id, deployment);
        checkDelegate(element, id);
        element.elements().forEach(child -> check(child, id, deployment));
    }

    private void checkStage(Element element, String id) {
        List<String> known = stages.getObject().stages();
        DiagramRules.stageOf(element).filter(stage -> !known.contains(stage)).ifPresent(stage -> {
            throw new Invalid(
                    "L’élément « {0} » porte l’étape inconnue « {1} ». Choisissez l’une de celles-ci : {2}.",
                    id, stage, known);
        });
    }

    private static void checkForm(Element element, String id, DeploymentEntity deployment) {
        String form = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef");
        if (form != null && !form.contains("{") && !isDeployed(form) && !comesAlong(form, deployment)) {
            throw new Invalid(
                    "L’élément « {0} » nomme le formulaire inconnu « {1} ». Déployez ce formulaire avec le diagramme, ou corrigez son nom.",
                    id, form);
        }
    }

    private void checkDelegate(Element element, String id) {
        String ofTask = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, DELEGATE);
        String expression = ofTask == null ? element.attribute(DELEGATE) : ofTask;
        if (expression == null) {
            return;
        }
        Matcher bean = BEAN.matcher(expression.strip());
        if (bean.matches() && !beans.containsBean(bean.group(1))) {
            throw new Invalid(
                    "L’élément « {0} » appelle « {1} », que l’application n’a pas. Corrigez l’expression, ou faites-en une tâche utilisateur.",
                    id, expression.strip());
        }
    }

    private static boolean isDeployed(String form) {
        return Context.getCommandContext().getCamundaFormDefinitionManager().findLatestDefinitionByKey(form) != null;
    }

    private static boolean comesAlong(String form, DeploymentEntity deployment) {
        Pattern itsId = Pattern.compile("\"id\"\\s*:\\s*\"" + Pattern.quote(form) + "\"");
        return deployment.getResources().values().stream()
                .filter(file -> file.getName().endsWith(".form"))
                .anyMatch(file -> itsId.matcher(new String(file.getBytes(), StandardCharsets.UTF_8))
                        .find());
    }
}
