package io.spanco.invoice;

import io.spanco.document.IssuingDesk;
import io.spanco.mail.MailText;
import io.spanco.mail.Outbox;
import io.spanco.mail.Recipients;
import io.spanco.party.Companies;
import io.spanco.party.Sellers;
import io.spanco.platform.error.Conflict;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a draft would look like if it were issued today; nothing of it is stored, and no number is drawn. */
@Component
public class InvoicePreview {

    /** @param to addresses, empty when unknown */
    public record Letter(String to, String subject, String body) {}

    private static final String NUMBER = "Brouillon";
    private static final String OPEN = "FA-…";

    private final Invoices invoices;
    private final Companies companies;
    private final Sellers sellers;
    private final Trail trail;
    private final InvoicePrintout printout;
    private final IssuingDesk desk;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    InvoicePreview(
            Invoices invoices,
            Companies companies,
            Sellers sellers,
            Trail trail,
            InvoicePrintout printout,
            IssuingDesk desk,
            Outbox outbox,
            EntityManager entities,
            Clock clock) {
        this.invoices = invoices;
        this.companies = companies;
        this.sellers = sellers;
        this.trail = trail;
        this.printout = printout;
        this.desk = desk;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A PDF stamped as a draft.
     *
     * @throws Conflict for an invoice that is issued, and when our own company is not complete yet
     */
    public byte[] of(String reference) {
        return desk.preview(() -> asIssued(invoices.existing(reference)), "docx/invoice.docx", printout::values);
    }

    /**
     * The message that goes out with it, where the number still to be drawn is left open.
     *
     * @throws Conflict for an invoice that is issued
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Letter letter(String reference) {
        Invoice draft = invoices.existing(reference);
        draft.issueAs(OPEN, LocalDate.now(clock), null);
        MailText words = outbox.intended(draft);
        Letter letter = new Letter(Recipients.line(outbox.intendedRecipients(draft)), words.subject(), words.body());
        entities.detach(draft);
        return letter;
    }

    private Invoice asIssued(Invoice draft) {
        LocalDate due = sellers.required().dueDate(companies.existing(draft.companyId()), LocalDate.now(clock));
        draft.issueAs(NUMBER, due, Trail.customerReferences(trail.of(draft)));
        return draft;
    }
}
