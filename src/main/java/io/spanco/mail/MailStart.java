package io.spanco.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the process of a queued message. While no server is configured messages only wait: their processes start when
 * the application does so with one.
 */
@Component
class MailStart {

    private static final Logger LOG = LoggerFactory.getLogger(MailStart.class);

    private final MailRepository repository;
    private final SendDocumentProcess process;
    private final MailServer server;
    private final TransactionTemplate transaction;

    MailStart(
            MailRepository repository,
            SendDocumentProcess process,
            MailServer server,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.process = process;
        this.server = server;
        this.transaction = transaction;
    }

    /** In the caller's transaction. */
    void begin(Mail mail) {
        if (server.isThere()) {
            mail.started();
            process.start(mail);
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    void beginWhatWaited() {
        if (server.isThere()) {
            repository.findNotStarted().forEach(this::beginOne);
        }
    }

    /** One that cannot be started does not keep the others, or the application, from starting. */
    private void beginOne(long mailId) {
        try {
            transaction.executeWithoutResult(
                    status -> repository.lockNotStarted(mailId).ifPresent(this::begin));
        } catch (RuntimeException failure) {
            LOG.error("Mail {} stays queued: its process did not start", mailId, failure);
        }
    }
}
