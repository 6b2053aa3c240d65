package io.spanco.receivable;

import static io.spanco.receivable.RecoveryProcess.INVOICE;
import static io.spanco.receivable.RecoveryProcess.NEXT_REMINDER_AT;
import static io.spanco.receivable.RecoveryProcess.PROMISED_ON;
import static io.spanco.receivable.RecoveryProcess.REASON;
import static io.spanco.receivable.RecoveryProcess.REMINDER_ACTION;
import static io.spanco.receivable.RecoveryProcess.REMINDER_LEVEL;

import java.time.LocalDate;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks and listeners of {@code recovery.bpmn}. */
@Configuration
class RecoveryDelegates {

    @Bean
    ExecutionListener reminderFacts(Reminding reminding) {
        return execution -> execution.setVariable(REMINDER_LEVEL, reminding.nextLevel(text(execution, INVOICE)));
    }

    /** Reads what the table {@code reminders} decided. */
    @Bean
    ExecutionListener reminderPlanned(Reminding reminding) {
        return execution -> {
            DmnDecisionResult decided = (DmnDecisionResult) execution.getVariable("decisionResult");
            if (decided.isEmpty()) {
                throw new IllegalStateException(
                        "La table « reminders » ne dit rien du niveau " + execution.getVariable(REMINDER_LEVEL));
            }
            DmnDecisionResultEntries first = decided.get(0);
            int days = ((Number) first.getEntry("daysAfterDue")).intValue();
            String promised = text(execution, PROMISED_ON);
            LocalDate promisedOn = promised == null || promised.isBlank() ? null : LocalDate.parse(promised);
            execution.setVariable(REMINDER_ACTION, first.<String>getEntry("action"));
            execution.setVariable(NEXT_REMINDER_AT, reminding.planned(text(execution, INVOICE), days, promisedOn));
        };
    }

    @Bean
    JavaDelegate remind(Reminding reminding) {
        return execution ->
                reminding.remind(text(execution, INVOICE), ReminderAction.valueOf(text(execution, REMINDER_ACTION)));
    }

    @Bean
    JavaDelegate bookWriteOff(Receivables receivables) {
        return execution -> receivables.writeOff(text(execution, INVOICE), text(execution, REASON));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
