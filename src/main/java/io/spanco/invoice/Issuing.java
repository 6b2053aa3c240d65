package io.spanco.invoice;

import io.spanco.deal.DealHistory;
import io.spanco.document.DocumentType;
import io.spanco.document.IssuingDesk;
import io.spanco.document.NumberSeries;
import io.spanco.invoice.InvoiceEvents.InvoiceIssued;
import io.spanco.party.Companies;
import io.spanco.party.Company;
import io.spanco.party.Sellers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues invoices and credit notes: the number is drawn last, so that others wait for it as shortly as possible. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Issuing {

    private final NumberSeries numbers;
    private final IssuingDesk desk;
    private final InvoicePrintout printout;
    private final Trail trail;
    private final Companies companies;
    private final Sellers sellers;
    private final InvoiceBalances balances;
    private final DealHistory history;
    private final DealMoney money;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Issuing(
            NumberSeries numbers,
            IssuingDesk desk,
            InvoicePrintout printout,
            Trail trail,
            Companies companies,
            Sellers sellers,
            InvoiceBalances balances,
            DealHistory history,
            DealMoney money,
            ApplicationEventPublisher events,
            Clock clock) {
        this.numbers = numbers;
        this.desk = desk;
        this.printout = printout;
        this.trail = trail;
        this.companies = companies;
        this.sellers = sellers;
        this.balances = balances;
        this.history = history;
        this.money = money;
        this.events = events;
        this.clock = clock;
    }

    /** @throws io.spanco.platform.error.Conflict when our own company is not complete yet */
    Invoice issue(Invoice invoice) {
        Company company = companies.lock(invoice.companyId());
        LocalDate due = sellers.required().dueDate(company, LocalDate.now(clock));
        String theirReference = Trail.customerReferences(trail.of(invoice));
        invoice.issueAs(numbers.next(DocumentType.INVOICE), due, theirReference);
        desk.issue(invoice, "docx/invoice.docx", printout::values);
        tell(invoice, "INVOICE_ISSUED", invoice.kind().label() + " " + invoice.number() + " émise", invoice.number());
        if (balances.of(invoice).due().signum() > 0) {
            events.publishEvent(new InvoiceIssued(invoice));
        } else {
            invoice.settle();
        }
        money.invoiced(invoice.dealNumbers());
        return invoice;
    }

    void issue(CreditNote creditNote, Invoice invoice) {
        creditNote.number(numbers.next(DocumentType.CREDIT_NOTE));
        desk.issue(creditNote, "docx/credit-note.docx", note -> printout.values(note, invoice));
        tell(
                invoice,
                "CREDIT_NOTE_ISSUED",
                "Avoir " + creditNote.number() + " sur la facture " + invoice.number() + " : " + creditNote.reason(),
                creditNote.number());
    }

    private void tell(Invoice invoice, String event, String text, String document) {
        invoice.dealNumbers().forEach(deal -> history.record(deal, event, text, document));
    }
}
