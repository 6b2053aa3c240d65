package io.spanco.platform.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every diagram gets when it is read: the listeners of its user tasks, and those of the elements that enter a stage. */
@Component
class DiagramRules extends AbstractBpmnParseListener {

    private static final String STAGE = "stage";

    private final TaskActionListener taskListener;
    private final TaskHandovers handovers;
    private final ObjectProvider<StageKeeper> stages;

    DiagramRules(TaskActionListener taskListener, TaskHandovers handovers, ObjectProvider<StageKeeper> stages) {
        this.taskListener = taskListener;
        this.handovers = handovers;
        this.stages = stages;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, taskListener);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, taskListener);
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, handovers);
        enterStage(element, activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        enterStage(element, activity);
    }

    private void enterStage(Element element, ActivityImpl activity) {
        stageOf(element)
                .ifPresent(stage -> activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> stages.getObject().stageEntered(execution.getProcessBusinessKey(), stage)));
    }

    static Optional<String> stageOf(Element element) {
        return Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .map(properties -> properties.elements("property"))
                .orElse(List.of())
                .stream()
                .filter(property -> STAGE.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst();
    }
}
