package io.spanco.monitor;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** Reads the engine without the caller's Camunda authorisations: the service has checked the right before. */
@Component
class Unchecked {

    private final CommandExecutor commands;

    Unchecked(ProcessEngine engine) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    <T> T read(Callable<T> work) {
        return commands.execute(context -> context.runWithoutAuthorization(work));
    }
}
