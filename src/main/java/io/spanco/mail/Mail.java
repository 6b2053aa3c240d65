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

/** One message. Its Message-ID is fixed when it is written, so that a repeated sending is recognised as the same. */
@Entity
class Mail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
    @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private Long documentId;
    private String dealNumber;

    @Enumerated(EnumType.STRING)
    private MailStatus status = MailStatus.HELD;

    private String recipients;
    private String subject;
    private String body;
    private String messageId;
    private String createdBy;
    private Instant createdAt;
    private Instant queuedAt;

    protected Mail() {}

    Mail(CommercialDocument document, List<String> to, MailText text, String by, Instant now) {
        this.documentId = document.id();
        this.dealNumber = document.dealNumber();
        this.recipients = Recipients.joined(to);
        this.subject = text.subject();
        this.body = text.body();
        this.messageId = "<" + UUID.randomUUID() + "@spanco>";
        this.createdBy = by;
        this.createdAt = now;
    }

    void queue(Instant now) {
        status = MailStatus.QUEUED;
        queuedAt = now;
    }

    Long id() {
        return id;
    }

    String dealNumber() {
        return dealNumber;
    }
}
