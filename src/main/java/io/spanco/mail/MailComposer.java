package io.spanco.mail;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentFiles;
import io.spanco.document.DocumentFiles.Format;
import io.spanco.document.DocumentFiles.StoredFile;
import io.spanco.party.EmailAddress;
import io.spanco.party.SellerDetails;
import io.spanco.party.Sellers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the message that goes over the wire: text and HTML, with the document's stored PDF. */
@Component
class MailComposer {

    private final Sellers sellers;
    private final DocumentFiles files;
    private final MailWords words;
    private final Clock clock;

    MailComposer(Sellers sellers, DocumentFiles files, MailWords words, Clock clock) {
        this.sellers = sellers;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    /** @throws BadAddress when one is malformed */
    MimeMessage compose(JavaMailSender sender, ClaimedMail message, CommercialDocument document)
            throws BadAddress, MessagingException, UnsupportedEncodingException {
        checkAddresses(message.to());
        MimeMessage mime = sender.createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(mime, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
        SellerDetails seller = sellers.current().details();
        helper.setFrom(senderAddress(seller), seller.name());
        helper.setTo(message.to().toArray(String[]::new));
        helper.setSubject(message.subject());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(words.text(message.body()), words.html(message.subject(), message.body()));
        attach(helper, document);
        mime.setHeader("Message-ID", message.messageId());
        mime.setContentLanguage(new String[] {"fr"});
        return mime;
    }

    private void attach(MimeMessageHelper helper, CommercialDocument document) throws MessagingException {
        StoredFile pdf = files.existing(document, Format.PDF);
        helper.addAttachment(
                pdf.fileName(),
                new ByteArrayResource(pdf.content()),
                pdf.format().mediaType());
    }

    private static String senderAddress(SellerDetails seller) {
        if (seller.email() == null) {
            throw new IllegalStateException("L’adresse e-mail de notre société manque : "
                    + "un administrateur complète la page « Notre société », puis relance l’envoi.");
        }
        return seller.email();
    }

    private static void checkAddresses(List<String> to) throws BadAddress {
        for (String address : to) {
            if (!EmailAddress.isValid(address)) {
                throw new BadAddress("L’adresse « " + address + " » n’est pas valable.");
            }
        }
    }
}
