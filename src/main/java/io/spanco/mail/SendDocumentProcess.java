package io.spanco.mail;

import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code send-document.bpmn}. */
@Component
class SendDocumentProcess {

    static final String KEY = "send-document";
    static final String SEND_MAIL = "sendMail";
    static final String CORRECT_RECIPIENT = "correctRecipient";
    static final String BAD_ADDRESS = "BAD_ADDRESS";

    static final String MAIL_ID = "mailId";
    static final String RETRY_CYCLE = "mailRetryCycle";
    static final String SENDER = "mailSender";
    static final String RECIPIENTS = "recipients";

    private final Processes processes;
    private final String retryCycle;

    SendDocumentProcess(Processes processes, @Value("${spanco.mail-retry:R5/PT5M}") String retryCycle) {
        this.processes = processes;
        this.retryCycle = retryCycle;
    }

    @Bean
    static ProcessContract sendDocumentContract() {
        return new ProcessContract(KEY, Set.of(SEND_MAIL, CORRECT_RECIPIENT));
    }

    void start(Mail mail) {
        processes.start(
                KEY, businessKey(mail), Map.of(MAIL_ID, mail.id(), RETRY_CYCLE, retryCycle, SENDER, mail.createdBy()));
    }

    /** Tries again now. @return false when nothing waits to be sent */
    boolean triedAgain(Mail mail) {
        return processes.tryAgain(KEY, businessKey(mail), MAIL_ID, mail.id());
    }

    /** @return false when nobody waits for other addresses */
    boolean corrected(Mail mail, List<String> to) {
        return processes.complete(
                CORRECT_RECIPIENT, businessKey(mail), mail.id().toString(), Map.of(RECIPIENTS, Recipients.joined(to)));
    }

    /** The deal's number; a document that serves several deals has none, and is known by its mail. */
    private static String businessKey(Mail mail) {
        return mail.dealNumber() == null ? "mail-" + mail.id() : mail.dealNumber();
    }
}
