package io.spanco.receivable;

import io.spanco.deal.DealHistory;
import io.spanco.document.IssuingDesk;
import io.spanco.document.Origins;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.invoice.Invoices;
import io.spanco.mail.Outbox;
import io.spanco.receivable.ReminderQueries.Letter;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and mails the reminders of an invoice. The level is that of the data: how many were sent, plus one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reminding {

    private final Invoices invoices;
    private final ReminderRepository repository;
    private final ReminderQueries queries;
    private final ReminderDates dates;
    private final ReminderPrintout printout;
    private final IssuingDesk desk;
    private final Outbox outbox;
    private final Origins origins;
    private final DealHistory history;

    Reminding(
            Invoices invoices,
            ReminderRepository repository,
            ReminderQueries queries,
            ReminderDates dates,
            ReminderPrintout printout,
            IssuingDesk desk,
            Outbox outbox,
            Origins origins,
            DealHistory history) {
        this.invoices = invoices;
        this.repository = repository;
        this.queries = queries;
        this.dates = dates;
        this.printout = printout;
        this.desk = desk;
        this.outbox = outbox;
        this.origins = origins;
        this.history = history;
    }

    int nextLevel(String invoice) {
        return queries.letters(invoice).size() + 1;
    }

    /** When the next reminder goes out. @param daysAfterDue as the table says */
    String planned(String reference, int daysAfterDue, LocalDate promisedOn) {
        List<Letter> sent = queries.letters(reference);
        LocalDate last = sent.isEmpty() ? null : sent.get(sent.size() - 1).day();
        return dates.next(invoices.existing(reference).dueDate().plusDays(daysAfterDue), last, promisedOn);
    }

    /** Nothing goes out on an invoice that is disputed, or settled meanwhile. */
    void remind(String reference, ReminderAction action) {
        Invoice invoice = invoices.lock(reference);
        if (invoice.status() != InvoiceStatus.ISSUED) {
            return;
        }
        Reminder reminder =
                repository.saveAndFlush(new Reminder(origins.like(invoice), invoice, nextLevel(reference), action));
        desk.issue(reminder, printout.template(action), issued -> printout.values(issued, invoice, action));
        outbox.send(reminder, List.of());
        String what = action == ReminderAction.FORMAL_NOTICE ? "Mise en demeure" : "Relance n° " + reminder.level();
        invoice.dealNumbers()
                .forEach(deal -> history.record(
                        deal,
                        "REMINDER_SENT",
                        what + " de la facture " + invoice.number() + " envoyée",
                        reminder.number()));
    }
}
