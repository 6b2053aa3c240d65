package io.spanco.invoice;

import io.spanco.deal.ClosingObjection;
import io.spanco.deal.Deal;
import io.spanco.deal.RelatedProcesses;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.text.Sentence;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a deal stands with its invoices: whether all is invoiced and settled, what forbids to close it, what is to do. */
@Component
@Transactional(readOnly = true)
class Settlement implements ClosingObjection, RelatedProcesses {

    /** Of each line of the accepted quote, what issued invoices take up; deposits do not count. */
    private static final String EVERYTHING_INVOICED = """
            select not exists (
                select 1 from spanco.document q join spanco.line_progress p on p.document_id = q.id
                where q.deal_number = :deal and q.type = 'QUOTE' and q.status = 'ACCEPTED'
                  and p.quantity > p.invoiced - p.freed)""";

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
     * off. A credit note makes its lines to be invoiced again only when it says so.
     */
    boolean isSettled(String dealNumber) {
        return everythingInvoiced(dealNumber)
                && invoices.openNumbersOf(dealNumber).isEmpty();
    }

    private boolean everythingInvoiced(String dealNumber) {
        return jdbc.sql(EVERYTHING_INVOICED)
                .param("deal", dealNumber)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Sentence> objectionTo(String dealNumber) {
        return invoices.openNumbersOf(dealNumber).stream()
                .findFirst()
                .map(invoice -> Sentence.of(
                        "La facture {0} n’est pas soldée : encaissez-la, faites un avoir ou passez-la en perte avant de clore l’affaire.",
                        invoice));
    }

    @Override
    public List<WaitingTask> tasksOf(Deal deal) {
        return toInvoice.anythingOf(deal.number(), deal.companyId()) ? process.tasks(deal.companyId()) : List.of();
    }
}
