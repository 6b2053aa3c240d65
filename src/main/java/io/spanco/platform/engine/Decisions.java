package io.spanco.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Asks a decision table what it would answer now, so that a page can say it before the process asks. */
@Component
public class Decisions {

    private final DecisionService decisions;
    private final CommandExecutor commands;

    Decisions(ProcessEngine engine) {
        this.decisions = engine.getDecisionService();
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** One output of each rule that fires, in the newest version of the table. */
    public List<String> outputs(String decisionKey, String output, Map<String, Object> facts) {
        return commands.execute(context -> context.runWithoutAuthorization(() ->
                decisions
                        .evaluateDecisionByKey(decisionKey)
                        .variables(facts)
                        .evaluate()
                        .<Object>collectEntries(output)
                        .stream()
                        .map(String::valueOf)
                        .toList()));
    }
}
