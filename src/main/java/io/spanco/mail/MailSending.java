package io.spanco.mail;

import io.spanco.deal.DealHistory;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.Documents;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends one message, in the job of its process: claim, hand over, write down. What happens to the message stands in
 * transactions of its own, the deal's history in the job's. A second run finds what the first one did.
 */
@Component
class MailSending {

    /** A document in one of these is not what the customer is to hold in hands. */
    private static final Set<String> WITHDRAWN = Set.of("CANCELLED", "NOT_RETAINED", "REFUSED", "EXPIRED");

    private final MailClaims claims;
    private final MailComposer composer;
    private final MailServer server;
    private final Documents documents;
    private final DealHistory history;
    private final MessageSource messages;

    MailSending(
            MailClaims claims,
            MailComposer composer,
            MailServer server,
            Documents documents,
            DealHistory history,
            MessageSource messages) {
        this.claims = claims;
        this.composer = composer;
        this.server = server;
        this.documents = documents;
        this.history = history;
        this.messages = messages;
    }

    /**
     * @throws BadAddress when a person has to correct an address
     * @throws RuntimeException when it is to be tried again; the message is queued then
     */
    void send(long mailId) throws BadAddress {
        ClaimedMail message = claims.take(mailId);
        CommercialDocument document = documents.existing(message.documentId());
        switch (message.status()) {
            case QUEUED, SENDING -> deliver(message, document);
            case SENT -> recordSent(message, document);
            case FAILED -> throw new BadAddress(message.error());
            case CANCELLED -> recordSetAside(document, message.error());
            case HELD -> throw new IllegalStateException("Mail " + mailId + " is not released");
        }
    }

    private void deliver(ClaimedMail message, CommercialDocument document) throws BadAddress {
        if (isWithdrawn(message, document)) {
            setAside(message, document);
            return;
        }
        try {
            handOver(message, document);
        } catch (BadAddress refusal) {
            claims.refused(message.id(), refusal.getMessage());
            record(document, "MAIL_FAILED", notSent(document) + refusal.getMessage());
            throw refusal;
        } catch (RuntimeException failure) {
            claims.failedAttempt(message.id(), reason(failure));
            throw failure;
        }
        claims.sent(message.id());
        recordSent(message, document);
    }

    private void handOver(ClaimedMail message, CommercialDocument document) throws BadAddress {
        JavaMailSender sender = server.sender();
        try {
            MimeMessage mime = composer.compose(sender, message, document);
            sender.send(mime);
        } catch (MailSendException failure) {
            refuseAddresses(failure);
            throw failure;
        } catch (MessagingException | UnsupportedEncodingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The server said of an address that it does not exist (550 and its like); no one got the message then. */
    private static void refuseAddresses(MailSendException failure) throws BadAddress {
        for (Exception each : failure.getMessageExceptions()) {
            if (each instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                String addresses = Arrays.stream(refused.getInvalidAddresses())
                        .map(Address::toString)
                        .collect(Collectors.joining(", "));
                throw new BadAddress("Le serveur refuse l’adresse " + addresses + " : " + answerTo(refused));
            }
        }
    }

    /** The server's answer, such as "550 5.1.1 User unknown", which stands in the chain of what went wrong. */
    private static String answerTo(SendFailedException refused) {
        for (Exception each = refused; each instanceof MessagingException next; each = next.getNextException()) {
            if (String.valueOf(each.getMessage()).startsWith("5")) {
                return reason(each);
            }
        }
        return reason(refused);
    }

    /** Withdrawn after the message was queued; who mails an old quote on purpose is not kept from it. */
    private static boolean isWithdrawn(ClaimedMail message, CommercialDocument document) {
        return WITHDRAWN.contains(document.statusCode()) && !WITHDRAWN.contains(message.documentStatus());
    }

    private void setAside(ClaimedMail message, CommercialDocument document) {
        String key = "status." + document.type() + "." + document.statusCode();
        String status = messages.getMessage(key, null, document.statusCode(), Locale.FRENCH);
        String reason = "l’état du document est devenu « " + status + " » avant l’envoi.";
        claims.setAside(message.id(), reason);
        recordSetAside(document, reason);
    }

    private void recordSetAside(CommercialDocument document, String reason) {
        record(document, "MAIL_CANCELLED", notSent(document) + reason);
    }

    private void recordSent(ClaimedMail message, CommercialDocument document) {
        String text = MailWords.label(document) + " " + document.reference() + " : message envoyé à "
                + String.join(", ", message.to());
        record(document, "MAIL_SENT", text);
    }

    private static String notSent(CommercialDocument document) {
        return MailWords.label(document) + " " + document.reference() + " : message non envoyé, ";
    }

    private void record(CommercialDocument document, String event, String text) {
        dealsOf(document).forEach(deal -> history.record(deal, event, text, document.reference()));
    }

    private static List<String> dealsOf(CommercialDocument document) {
        return document.dealNumber() != null
                ? List.of(document.dealNumber())
                : document.lines().stream()
                        .map(DocumentLine::dealNumber)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** What the server or the network said, on one line. */
    private static String reason(Throwable failure) {
        Throwable cause = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failure;
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return said.replaceAll("\\s+", " ").strip();
    }
}
