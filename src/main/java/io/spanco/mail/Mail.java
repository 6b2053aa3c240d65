package io.spanco.mail;

import io.spanco.document.CommercialDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message. Its Message-ID is fixed when it is written, so that a repeated sending is recognised as the same; its
 * words are fixed when it is queued. What becomes of it while it is sent, {@link MailClaims} writes.
 */
@Entity
class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
    @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private Long documentId;
    private String reference;
    private String documentStatus;
    private String dealNumber;

    @Enumerated(EnumType.STRING)
    private MailStatus status = MailStatus.HELD;

    private String recipients;
    private String subject;
    private String body;
    private String messageId;
    private String error;
    private boolean started;
    private String createdBy;
    private Instant createdAt;
    private Instant queuedAt;

    protected Mail() {}

    Mail(CommercialDocument document, List<String> to, MailText text, String by, Instant now) {
        this.documentId = document.id();
        this.reference = document.reference();
        this.dealNumber = document.dealNumber();
        this.recipients = Recipients.joined(to);
        this.subject = text.subject();
        this.body = text.body();
        this.messageId = "<" + UUID.randomUUID() + "@spanco>";
        this.createdBy = by;
        this.createdAt = now;
    }

    /** @param text complete; the document is issued now */
    void queue(CommercialDocument document, MailText text, Instant now) {
        reference = document.reference();
        documentStatus = document.statusCode();
        subject = text.subject();
        body = text.body();
        status = MailStatus.QUEUED;
        queuedAt = now;
    }

    void started() {
        started = true;
    }

    /** Other addresses after a refused one. */
    void correct(List<String> to) {
        recipients = Recipients.joined(to);
        status = MailStatus.QUEUED;
        error = null;
    }

    Long id() {
        return id;
    }

    Long documentId() {
        return documentId;
    }

    /** Null when its document serves several deals. */
    String dealNumber() {
        return dealNumber;
    }

    MailStatus status() {
        return status;
    }

    String recipients() {
        return recipients;
    }

    MailText text() {
        return new MailText(subject, body);
    }

    String subject() {
        return subject;
    }

    /** Why the last attempt failed; null when none did. */
    String error() {
        return error;
    }

    /** Login of whoever sent it; {@link io.spanco.platform.identity.CurrentUser#PROCESS} for the process itself. */
    String createdBy() {
        return createdBy;
    }
}
