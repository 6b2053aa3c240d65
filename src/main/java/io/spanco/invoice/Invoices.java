package io.spanco.invoice;

import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.platform.error.NotFound;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds invoices by number or {@code draft-<id>}, and locks all the deals that they serve. */
@Component
public class Invoices {

    private static final String DEALS = """
            select distinct l.deal_number from spanco.document_line l join spanco.document d on d.id = l.document_id
            where d.type = 'INVOICE' and (d.number = :reference or d.id = :id)""";

    private static final Pattern DRAFT = Pattern.compile("draft-(\\d{1,18})");
    private static final long NO_DRAFT = -1;

    private final InvoiceRepository repository;
    private final Documents documents;
    private final Deals deals;
    private final JdbcClient jdbc;

    Invoices(InvoiceRepository repository, Documents documents, Deals deals, JdbcClient jdbc) {
        this.repository = repository;
        this.documents = documents;
        this.deals = deals;
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Invoice existing(String reference) {
        return documents.existing(reference, Invoice.class);
    }

    /**
     * Locks all deals of the invoice, then reads it.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Invoice lock(String reference) {
        deals.lockAll(dealNumbersOf(reference));
        return existing(reference);
    }

    /** Without loading the invoice, so that the deals can be locked first. */
    @Transactional(readOnly = true)
    public List<String> dealNumbersOf(String reference) {
        Matcher draft = DRAFT.matcher(reference);
        return jdbc.sql(DEALS)
                .param("reference", reference)
                .param("id", draft.matches() ? Long.parseLong(draft.group(1)) : NO_DRAFT)
                .query(String.class)
                .list();
    }

    /** Numbers of the issued and not settled invoices with a line of the deal, oldest first. */
    @Transactional(readOnly = true)
    public List<String> openNumbersOf(String dealNumber) {
        return repository.openNumbersOf(dealNumber);
    }

    /** Writes what was changed, so that queries in SQL see it. */
    public void flush() {
        repository.flush();
    }
}
