package io.spanco.testing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes which flow nodes and sequence flows of the diagrams were walked in a test's context, as
 * {@code process/element}. A test imports it as a bean; it knows every diagram that the engine has parsed.
 */
public class FlowRecorder extends AbstractProcessEnginePlugin {

    private final Set<String> nodes = ConcurrentHashMap.newKeySet();
    private final Set<String> flows = ConcurrentHashMap.newKeySet();
    private final Set<String> walked = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Collection<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        listeners.add(new Listening());
    }

    public int nodeCount() {
        return nodes.size();
    }

    public Set<String> processes() {
        Set<String> keys = new TreeSet<>();
        nodes.forEach(node -> keys.add(node.substring(0, node.indexOf('/'))));
        return keys;
    }

    /** Flow nodes that nobody entered, in order. */
    public Set<String> nodesMissed() {
        return missed(nodes);
    }

    /** Sequence flows that nobody took, in order. */
    public Set<String> flowsMissed() {
        return missed(flows);
    }

    private Set<String> missed(Set<String> all) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(walked);
        return left;
    }

    private ExecutionListener note(Set<String> known, String element) {
        known.add(element);
        return (DelegateExecution execution) -> walked.add(element);
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            listen(process.getKey() + "/", process);
        }

        private void listen(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, note(nodes, process + activity.getId()));
                activity.getOutgoingTransitions()
                        .forEach(flow -> ((TransitionImpl) flow)
                                .addListener(ExecutionListener.EVENTNAME_TAKE, note(flows, process + flow.getId())));
                listen(process, activity);
            }
        }
    }
}
