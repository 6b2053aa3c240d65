package io.spanco.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the house's rules into the engine before it is built. */
@Configuration
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin houseRules(DiagramRules rules, DeploymentGuard guard, TaskForms forms) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = listOrNew(engine.getCustomPostBPMNParseListeners());
                listeners.add(rules);
                listeners.add(guard);
                engine.setCustomPostBPMNParseListeners(listeners);
                List<CommandInterceptor> outermost = listOrNew(engine.getCustomPreCommandInterceptorsTxRequired());
                outermost.add(0, new RefusalInterceptor(forms));
                engine.setCustomPreCommandInterceptorsTxRequired(outermost);
            }
        };
    }

    private static <T> List<T> listOrNew(List<T> given) {
        return given == null ? new ArrayList<>() : given;
    }
}
