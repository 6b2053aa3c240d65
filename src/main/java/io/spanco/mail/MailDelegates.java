package io.spanco.mail;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service task of {@code send-document.bpmn}. */
@Configuration
class MailDelegates {

    @Bean
    JavaDelegate sendMail(MailSending sending) {
        return execution -> {
            try {
                sending.send((Long) execution.getVariable(SendDocumentProcess.MAIL_ID));
            } catch (BadAddress refusal) {
                throw new BpmnError(SendDocumentProcess.BAD_ADDRESS, refusal.getMessage());
            }
        };
    }
}
