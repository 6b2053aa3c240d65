package io.spanco.receivable;

import io.spanco.deal.DealFacts;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.party.ContactDetails;
import io.spanco.platform.text.French;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of recovery show of an unpaid invoice. */
@Component
class RecoveryFacts {

    private final InvoiceBalances balances;
    private final ReminderQueries queries;
    private final RecoveryReading reading;
    private final DealFacts facts;

    RecoveryFacts(InvoiceBalances balances, ReminderQueries queries, RecoveryReading reading, DealFacts facts) {
        this.balances = balances;
        this.queries = queries;
        this.reading = reading;
        this.facts = facts;
    }

    Map<String, Object> of(Invoice invoice) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("companyName", invoice.buyer().name());
        shown.put("documentReference", invoice.number());
        shown.put("documentLink", facts.link("/invoices/" + invoice.number()));
        shown.put("amountDue", French.money(balances.of(invoice).due()));
        shown.put("dueOn", French.day(invoice.dueDate()));
        shown.put(
                "reminderCount",
                Integer.toString(queries.letters(invoice.number()).size()));
        return shown;
    }

    /** The first contact of the company, or the company itself. */
    Map<String, Object> contactOf(Invoice invoice) {
        ContactDetails contact = reading.contactOf(invoice.companyId());
        Map<String, Object> shown = new HashMap<>();
        shown.put("contactName", contact.name());
        shown.put("contactPhone", orMissing(contact.phone()));
        shown.put("contactEmail", orMissing(contact.email()));
        return shown;
    }

    private static String orMissing(String text) {
        return text == null ? French.MISSING : text;
    }
}
