package io.spanco.platform.engine;

import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * Reads what a table about approval decided, whose every rule that fires names a group and a reason: sets
 * {@code approvalNeeded}, {@code approvalGroups} (by commas) and {@code approvalReasons}.
 */
public final class ApprovalDecided implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult demanded = (DmnDecisionResult) execution.getVariable("decisionResult");
        execution.setVariable("approvalNeeded", !demanded.isEmpty());
        execution.setVariable("approvalGroups", joined(demanded, "group", ","));
        execution.setVariable("approvalReasons", joined(demanded, "reason", " · "));
    }

    private static String joined(DmnDecisionResult demanded, String output, String separator) {
        return demanded.collectEntries(output).stream()
                .map(String::valueOf)
                .distinct()
                .collect(Collectors.joining(separator));
    }
}
