package io.spanco.mail;

import io.spanco.platform.engine.Processes;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code send-document.bpmn}. */
@Component
class SendDocumentProcess {

    static final String KEY = "send-document";
    static final String MAIL_ID = "mailId";

    private final Processes processes;
    private final String retryCycle;

    SendDocumentProcess(Processes processes, @Value("${spanco.mail.retry:R5/PT5M}") String retryCycle) {
        this.processes = processes;
        this.retryCycle = retryCycle;
    }

    void start(Mail mail) {
        processes.start(KEY, mail.dealNumber(), Map.of(MAIL_ID, mail.id(), "mailRetryCycle", retryCycle));
    }
}
