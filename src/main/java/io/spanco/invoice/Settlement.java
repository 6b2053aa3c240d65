package io.spanco.invoice;

import io.spanco.deal.ClosingObjection;
import io.spanco.deal.Deal;
import io.spanco.deal.RelatedProcesses;
import io.spanco.platform.engine.WaitingTask;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a deal stands with its invoices: whether all is invoiced and settled, what forbids to close it, what is to do. */
@Component
@Transactional(readOnly = true)
class Settlement implements ClosingObjection, RelatedProcesses {

    /** Of each line of the accepted quote, what issued invoices take up through orders and notes; deposits do not count. */
    private static final String EVERYTHING_INVOICED = """
            with recursive chain as (
                select l.id as root, l.id
                from spanco.document_line l join spanco.document q on q.id = l.document_id
                where q.deal_number = :deal and q.type = 'QUOTE' and q.status = 'ACCEPTED'
                union all
                select c.root, l.id
                from chain c
                join spanco.document_line l on l.source_line_id = c.id
                join spanco.document d on d.id = l.document_id
                where d.type in ('ORDER', 'DELIVERY_NOTE', 'INVOICE') and d.status <> 'CANCELLED')
            select not exists (
                select 1 from spanco.document_line r
                where r.id in (select root from chain)
                  and r.quantity > coalesce((
                      select sum(l.quantity)
                      from chain c
                      join spanco.document_line l on l.id = c.id
                      join spanco.document d on d.id = l.document_id
                      where c.root = r.id and d.type = 'INVOICE' and d.issued_at is not null), 0))""";

    private final Invoices invoices;
    private final ToInvoice toInvoice;
    private final InvoicingProcess process;
    private final JdbcClient jdbc;

    Settlement(Invoices invoices, ToInvoice toInvoice, InvoicingProcess process, JdbcClient jdbc) {
        this.invoices = invoices;
        this.toInvoice = toInvoice;
        this.process = process;
        this.jdbc = jdbc;
    }

    /**
     * Whether all that was accepted is invoiced, and nothing is owed on any invoice of the deal: paid, credited or written
     * off. A credit note does not make its lines to be invoiced again.
     */
    boolean isSettled(String dealNumber) {
        return everythingInvoiced(dealNumber) && invoices.openOf(dealNumber).isEmpty();
    }

    private boolean everythingInvoiced(String dealNumber) {
        return jdbc.sql(EVERYTHING_INVOICED)
                .param("deal", dealNumber)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<String> objectionTo(String dealNumber) {
        return invoices.openOf(dealNumber).stream()
                .findFirst()
                .map(invoice ->
                        "La facture " + invoice.number() + " n’est pas soldée : encaissez-la, faites un avoir ou"
                                + " passez-la en perte avant de clore l’affaire.");
    }

    @Override
    public List<WaitingTask> tasksOf(Deal deal) {
        return toInvoice.anythingOf(deal.number(), deal.companyId()) ? process.tasks(deal.companyId()) : List.of();
    }
}
