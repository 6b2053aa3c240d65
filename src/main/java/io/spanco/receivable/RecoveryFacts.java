package io.spanco.receivable;

import io.spanco.deal.DealFacts;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceBalances;
import io.spanco.party.Companies;
import io.spanco.party.CompanyDetails;
import io.spanco.party.ContactDetails;
import io.spanco.party.ContactService;
import io.spanco.platform.text.French;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of recovery show of an unpaid invoice. */
@Component
class RecoveryFacts {

    private final InvoiceBalances balances;
    private final ReceivableQueries queries;
    private final Companies companies;
    private final ContactService contacts;
    private final DealFacts facts;

    RecoveryFacts(
            InvoiceBalances balances,
            ReceivableQueries queries,
            Companies companies,
            ContactService contacts,
            DealFacts facts) {
        this.balances = balances;
        this.queries = queries;
        this.companies = companies;
        this.contacts = contacts;
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
        CompanyDetails company = companies.existing(invoice.companyId()).details();
        ContactDetails contact = contacts.of(invoice.companyId()).stream()
                .findFirst()
                .map(person -> person.details())
                .orElse(new ContactDetails(company.name(), null, company.email(), company.phone()));
        Map<String, Object> shown = new HashMap<>();
        shown.put("contactName", contact.name());
        shown.put("contactPhone", orMissing(contact.phone() == null ? company.phone() : contact.phone()));
        shown.put("contactEmail", orMissing(contact.email() == null ? company.email() : contact.email()));
        return shown;
    }

    private static String orMissing(String text) {
        return text == null ? French.MISSING : text;
    }
}
