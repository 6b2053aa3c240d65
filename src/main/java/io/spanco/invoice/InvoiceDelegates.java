package io.spanco.invoice;

import static io.spanco.invoice.InvoicingProcess.ACCEPTED_QUOTE;
import static io.spanco.invoice.InvoicingProcess.INVOICE;
import static io.spanco.invoice.InvoicingProcess.LEFT_TO_INVOICE;
import static io.spanco.invoice.InvoicingProcess.SETTLED;

import io.spanco.mail.Outbox;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks and listeners of {@code invoicing.bpmn}; {@code createInvoice} and {@code askSettled} of {@code deal.bpmn}. */
@Configuration
class InvoiceDelegates {

    @Bean
    JavaDelegate createInvoice(InvoiceSources sources, InvoiceMaking making, InvoicingProcess process) {
        return execution -> {
            Invoice draft = making.of(sources.quote(text(execution, ACCEPTED_QUOTE)));
            execution.setVariable(INVOICE, draft.draftReference());
            process.announce(draft.companyId());
        };
    }

    @Bean
    JavaDelegate issueInvoice(InvoiceWork work) {
        return execution -> execution.setVariable(
                INVOICE, work.issue(text(execution, INVOICE)).number());
    }

    @Bean
    JavaDelegate sendInvoice(Invoices invoices, Outbox outbox) {
        return execution -> outbox.send(invoices.existing(text(execution, INVOICE)), List.of());
    }

    @Bean
    ExecutionListener askLeftToInvoice(ToInvoice toInvoice) {
        return execution -> execution.setVariable(
                LEFT_TO_INVOICE, toInvoice.anything(InvoicingProcess.companyOf(execution.getProcessBusinessKey())));
    }

    @Bean
    ExecutionListener askSettled(Settlement settlement) {
        return execution -> execution.setVariable(SETTLED, settlement.isSettled(execution.getProcessBusinessKey()));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
