package io.spanco.demo;

import io.spanco.attachment.AttachmentCategory;
import io.spanco.attachment.AttachmentService;
import io.spanco.deal.DealService;
import io.spanco.mail.MailService;
import java.util.List;
import org.springframework.stereotype.Component;

/** What anybody adds to a deal: notes, files, a document mailed to one more person. */
@Component
class Filing {

    private final DealService deals;
    private final AttachmentService attachments;
    private final MailService mails;

    Filing(DealService deals, AttachmentService attachments, MailService mails) {
        this.deals = deals;
        this.attachments = attachments;
        this.mails = mails;
    }

    Act notes(String text) {
        return tale -> deals.note(tale.deal(), text);
    }

    /** A letter that the customer sent. */
    Act files(String fileName, String title, String... lines) {
        return tale -> attachments.addToDeal(
                tale.deal(),
                List.of(Papers.letter(fileName, title, List.of(lines))),
                AttachmentCategory.FROM_CUSTOMER,
                null);
    }

    /** A picture that hangs on a document. @param note what it shows */
    Act pictures(String document, String fileName, AttachmentCategory category, String note) {
        return tale ->
                attachments.addToDocument(tale.reference(document), List.of(Papers.sketch(fileName)), category, note);
    }

    /** Mails a document to one more person, in the usual words. @param document what the story calls it */
    Act mails(String document, String to) {
        return tale -> mails.mail(tale.reference(document), List.of(to), null, null);
    }
}
