package io.spanco.mail;

import io.spanco.document.CommercialDocument;
import io.spanco.document.Documents;
import io.spanco.party.Companies;
import io.spanco.platform.error.Checks;
import io.spanco.platform.identity.CurrentUser;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues messages in the business transaction: rolled back, there is no row, no process and no mail. Sending is the
 * process {@code send-document}'s work, which nobody waits for.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final MailRepository repository;
    private final MailStart start;
    private final MailWords words;
    private final Documents documents;
    private final Companies companies;
    private final CurrentUser user;
    private final Clock clock;

    Outbox(
            MailRepository repository,
            MailStart start,
            MailWords words,
            Documents documents,
            Companies companies,
            CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.start = start;
        this.words = words;
        this.documents = documents;
        this.companies = companies;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A message about a document that is issued later; {@link #release} sends it.
     *
     * @param to checked addresses; empty for the company's own
     * @return id of the message
     */
    public long hold(CommercialDocument document, List<String> to) {
        return hold(document, to, null, null);
    }

    /**
     * The same with a subject and a body of one's own; null, or the usual ones as they are, for the usual ones.
     *
     * @throws io.spanco.platform.error.Invalid at {@code to[1]}, {@code subject} or {@code body}
     */
    public long hold(CommercialDocument document, List<String> to, String subject, String body) {
        MailText text = words.changed(new MailText(subject, body), document);
        Checks checks = new Checks();
        Recipients.check(checks, "to", to);
        text.check(checks);
        checks.orRefuse();
        List<String> addresses =
                to.isEmpty() ? List.of(companies.existing(document.companyId()).email()) : to;
        return repository
                .saveAndFlush(new Mail(document, addresses, text, user.login(), clock.instant()))
                .id();
    }

    /**
     * The words that go out with a draft when nobody writes others: those of the message that is held for it, as after
     * a refused approval, or else the usual ones as if it were issued today.
     */
    @Transactional(readOnly = true)
    public MailText intended(CommercialDocument document) {
        return repository
                .findFirstByDocumentIdAndStatusOrderByIdDesc(document.id(), MailStatus.HELD)
                .map(held -> words.complete(held.text(), document))
                .orElseGet(() -> words.usual(document));
    }

    /** Where a draft goes unless somebody writes another address: as {@link #intended}, or else to the company's own. */
    @Transactional(readOnly = true)
    public List<String> intendedRecipients(CommercialDocument document) {
        return repository
                .findFirstByDocumentIdAndStatusOrderByIdDesc(document.id(), MailStatus.HELD)
                .map(held -> Recipients.split(held.recipients()))
                .filter(held -> !held.isEmpty())
                .orElseGet(() -> Stream.ofNullable(
                                companies.existing(document.companyId()).email())
                        .toList());
    }

    /** Queues a held message: its document is issued now. */
    public void release(long mailId) {
        Mail mail = repository.findById(mailId).orElseThrow();
        CommercialDocument document = documents.existing(mail.documentId());
        mail.queue(document, words.complete(mail.text(), document), clock.instant());
        start.begin(mail);
        repository.saveAndFlush(mail);
    }

    /** Drops a held message that will not be sent after all. @param mailId null for none */
    public void discard(CommercialDocument document, Long mailId) {
        if (mailId != null) {
            repository.deleteHeld(mailId, document.id());
        }
    }

    /** Queues a message about an issued document at once. */
    public long send(CommercialDocument document, List<String> to) {
        return send(document, to, null, null);
    }

    /** The same with a subject and a body of one's own; null for the usual ones. */
    public long send(CommercialDocument document, List<String> to, String subject, String body) {
        long mailId = hold(document, to, subject, body);
        release(mailId);
        return mailId;
    }
}
