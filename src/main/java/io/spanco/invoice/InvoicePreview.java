package io.spanco.invoice;

import io.spanco.document.IssuingDesk;
import io.spanco.party.Companies;
import io.spanco.party.Sellers;
import io.spanco.platform.error.Conflict;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a draft would look like if it were issued today; nothing of it is stored, and no number is drawn. */
@Component
public class InvoicePreview {

    private static final String NUMBER = "Brouillon";

    private final Invoices invoices;
    private final Companies companies;
    private final Sellers sellers;
    private final Trail trail;
    private final InvoicePrintout printout;
    private final IssuingDesk desk;
    private final Clock clock;

    InvoicePreview(
            Invoices invoices,
            Companies companies,
            Sellers sellers,
            Trail trail,
            InvoicePrintout printout,
            IssuingDesk desk,
            Clock clock) {
        this.invoices = invoices;
        this.companies = companies;
        this.sellers = sellers;
        this.trail = trail;
        this.printout = printout;
        this.desk = desk;
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

    private Invoice asIssued(Invoice draft) {
        LocalDate due = sellers.required().dueDate(companies.existing(draft.companyId()), LocalDate.now(clock));
        draft.issueAs(NUMBER, due, Trail.customerReferences(trail.of(draft)));
        return draft;
    }
}
