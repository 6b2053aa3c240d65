package io.spanco.demo;

import io.spanco.deal.DealService;
import io.spanco.mail.MailService;
import java.util.List;
import org.springframework.stereotype.Component;

/** What anybody adds to a deal: notes, files, a document mailed to one more person. */
@Component
class Filing {

    private final DealService deals;
    private final MailService mails;

    Filing(DealService deals, MailService mails) {
        this.deals = deals;
        this.mails = mails;
    }

    Act notes(String text) {
        return tale -> deals.note(tale.deal(), text);
    }

    /** @param name what the story calls the document */
    Act mails(String name, String to, String subject, String body) {
        return tale -> mails.mail(tale.reference(name), List.of(to), subject, body);
    }
}
