package io.spanco.deal;

import static io.spanco.deal.DealProcess.CLOSE_AS;
import static io.spanco.deal.DealProcess.NOTES;
import static io.spanco.deal.DealProcess.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code deal.bpmn} that concern the deal itself. */
@Configuration
class DealDelegates {

    /** A deal started in Tasklist has no row yet: what was typed into the start form opens it. */
    @Bean
    ExecutionListener openDealFromTasklist(TasklistOpening opening, DealProcess process) {
        return execution -> {
            if (!process.isStarting(execution.getProcessBusinessKey())) {
                String number = opening.open(execution::getVariable);
                opening.variables().forEach(execution::removeVariable);
                execution.setProcessBusinessKey(number);
            }
        };
    }

    @Bean
    JavaDelegate closeStopped(DealClosing closing) {
        return execution ->
                closing.givenUp(execution.getProcessBusinessKey(), Outcome.ABANDONED, text(execution, NOTES));
    }

    @Bean
    JavaDelegate closeLost(DealClosing closing) {
        return execution -> closing.givenUp(execution.getProcessBusinessKey(), Outcome.LOST, text(execution, REASON));
    }

    @Bean
    JavaDelegate closeDeal(DealClosing closing) {
        return execution -> closing.givenUp(
                execution.getProcessBusinessKey(), Outcome.valueOf(text(execution, CLOSE_AS)), text(execution, REASON));
    }

    @Bean
    JavaDelegate closeWon(DealClosing closing) {
        return execution -> closing.won(execution.getProcessBusinessKey());
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
