package io.spanco.mail;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentFiles;
import io.spanco.document.DocumentFiles.Format;
import io.spanco.document.DocumentRights;
import io.spanco.document.Documents;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The business actions on messages. Both only queue: sending is the process's work. */
@Service
public class MailService {

    private final MailRepository repository;
    private final Outbox outbox;
    private final SendDocumentProcess process;
    private final Documents documents;
    private final DocumentFiles files;
    private final CurrentUser user;
    private final DocumentRights rights;

    MailService(
            MailRepository repository,
            Outbox outbox,
            SendDocumentProcess process,
            Documents documents,
            DocumentFiles files,
            CurrentUser user,
            DocumentRights rights) {
        this.rights = rights;
        this.repository = repository;
        this.outbox = outbox;
        this.process = process;
        this.documents = documents;
        this.files = files;
        this.user = user;
    }

    /**
     * Mails an issued document.
     *
     * @param to one address at least
     * @param subject one line; null for the usual one
     * @param body plain text; null for the usual one
     * @return id of the message
     * @throws NotFound when there is no such document
     * @throws Conflict when it has no file yet
     * @throws io.spanco.platform.error.Invalid at {@code to}, {@code to[1]}, {@code subject} or {@code body}
     */
    @BusinessAction
    @Requires(Right.READ)
    public long mail(String reference, List<String> to, String subject, String body) {
        CommercialDocument document = mailable(reference);
        new Checks()
                .that(to != null && !to.isEmpty(), "to", "Indiquez au moins une adresse.")
                .orRefuse();
        return outbox.send(document, to.stream().map(MailService::tidy).toList(), subject, body);
    }

    /**
     * A document that has a file to be mailed.
     *
     * @throws io.spanco.platform.error.Forbidden when the person may not read it
     * @throws Conflict when it has no file yet
     */
    @Transactional(readOnly = true)
    @Requires(Right.READ)
    public CommercialDocument mailable(String reference) {
        CommercialDocument document = rights.readable(documents.existing(reference));
        requireFile(document);
        return document;
    }

    /**
     * Sends a message again after a refused address, by completing the task that asks for it.
     *
     * @param recipients addresses as typed, separated by commas
     * @throws Forbidden for who neither sells nor sent it
     * @throws io.spanco.platform.error.Invalid at {@code recipients}
     * @throws Conflict when no address was refused
     */
    @BusinessAction
    @Requires(Right.READ)
    public void correct(long mailId, String recipients) {
        Mail mail = repository.findById(mailId).orElseThrow(() -> unknown(mailId));
        if (!mayCorrect(mail.createdBy())) {
            throw new Forbidden("Seuls l’expéditeur et les commerciaux corrigent une adresse.");
        }
        List<String> to = Recipients.typed(SendDocumentProcess.RECIPIENTS, recipients);
        if (mail.status() != MailStatus.FAILED || !process.corrected(mail, to)) {
            throw new Conflict("Aucune adresse n’est à corriger pour ce message.");
        }
    }

    /**
     * Tries to send a message again now whose last attempt failed, one that was given up too.
     *
     * @throws Forbidden for who neither sells, nor accounts, nor sent it
     * @throws Conflict when it does not wait after a failure
     */
    @BusinessAction
    @Requires(Right.READ)
    public void retry(long mailId) {
        Mail mail = repository.lock(mailId).orElseThrow(() -> unknown(mailId));
        if (!mayRetry(mail.createdBy())) {
            throw new Forbidden("Seuls l’expéditeur, les commerciaux et la comptabilité renvoient un message.");
        }
        if (mail.status() != MailStatus.QUEUED || mail.error() == null || !process.triedAgain(mail)) {
            throw new Conflict("Ce message n’attend pas de nouvel essai.");
        }
    }

    /** Whether the person signed in may have a message of this sender tried again. */
    public boolean mayRetry(String sender) {
        return mayCorrect(sender) || user.may(Right.ACCOUNT);
    }

    /** Whether the person signed in may give other addresses to a message of this sender. */
    public boolean mayCorrect(String sender) {
        return user.may(Right.SELL) || user.login().equals(sender);
    }

    private void requireFile(CommercialDocument document) {
        try {
            files.existing(document, Format.PDF);
        } catch (NotFound none) {
            throw new Conflict(none.sentence());
        }
    }

    static NotFound unknown(long mailId) {
        return new NotFound("Le message {0} n’existe pas.", mailId);
    }

    private static String tidy(String address) {
        return address == null ? null : address.strip();
    }
}
