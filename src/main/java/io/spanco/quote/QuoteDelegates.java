package io.spanco.quote;

import static io.spanco.quote.NegotiationProcess.ACCEPTED_QUOTE;
import static io.spanco.quote.NegotiationProcess.CUSTOMER_REFERENCE;
import static io.spanco.quote.NegotiationProcess.EXPIRES_AT;
import static io.spanco.quote.NegotiationProcess.FOLLOW_UP_AT;
import static io.spanco.quote.NegotiationProcess.MAIL_ID;
import static io.spanco.quote.NegotiationProcess.PARENT_QUOTE;
import static io.spanco.quote.NegotiationProcess.QUOTE;
import static io.spanco.quote.NegotiationProcess.REASON;

import io.spanco.mail.Outbox;
import io.spanco.platform.engine.ApprovalDecided;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks and listeners of {@code negotiation.bpmn}, and {@code acceptQuote} of {@code deal.bpmn}. */
@Configuration
class QuoteDelegates {

    @Bean
    JavaDelegate createQuote(QuoteMaking making) {
        return execution -> execution.setVariable(
                QUOTE, making.create(execution.getProcessBusinessKey()).number());
    }

    @Bean
    JavaDelegate deriveQuote(QuoteMaking making) {
        return execution -> execution.setVariable(
                QUOTE, making.derive(text(execution, PARENT_QUOTE)).number());
    }

    /** What the table {@code quote-approval} decides by; no margin when a line lacks its cost. */
    @Bean
    ExecutionListener quoteFacts(Quotes quotes) {
        return execution -> {
            Quote quote = quotes.existing(text(execution, QUOTE));
            QuoteFigures.facts(quote).forEach(execution::setVariable);
        };
    }

    @Bean
    ExecutionListener approvalDecided() {
        return new ApprovalDecided();
    }

    @Bean
    JavaDelegate issueQuote(QuoteWork work, AnswerDates dates) {
        return execution -> {
            Quote issued = work.issue(text(execution, QUOTE));
            execution.setVariable(FOLLOW_UP_AT, dates.followUp(null));
            execution.setVariable(EXPIRES_AT, dates.endOf(issued.validUntil()));
        };
    }

    @Bean
    JavaDelegate sendQuote(Outbox outbox) {
        return execution -> {
            outbox.release((Long) execution.getVariable(MAIL_ID));
            execution.removeVariable(MAIL_ID);
        };
    }

    @Bean
    JavaDelegate refuseQuote(QuoteWork work) {
        return execution -> work.refuse(text(execution, QUOTE), text(execution, REASON));
    }

    @Bean
    JavaDelegate expireQuote(QuoteWork work) {
        return execution -> work.expire(text(execution, QUOTE));
    }

    @Bean
    JavaDelegate acceptQuote(QuoteWork work) {
        return execution -> work.retain(text(execution, ACCEPTED_QUOTE), text(execution, CUSTOMER_REFERENCE));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
