package io.spanco.invoice;

import io.spanco.document.Documents;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits to be invoiced to a customer: drafts, delivered notes, and what a credit note gives to be invoiced anew. */
@Component
@Transactional(readOnly = true)
public class ToInvoice {

    private static final String DRAFTS = """
            select d.id, d.kind, d.created_at, d.total_net, d.total_gross,
                   array(select distinct l.deal_number from spanco.document_line l where l.document_id = d.id
                         order by l.deal_number) as deals
            from spanco.document d
            where d.type = 'INVOICE' and d.status = 'DRAFT' and d.company_id = :company
            order by d.id""";

    private static final String DRAFTED = """
            select exists (
                select 1 from spanco.document d where d.type = 'INVOICE' and d.status = 'DRAFT' and %s)""";

    private static final String OF_DEAL =
            "d.id in (select l.document_id from spanco.document_line l where l.deal_number = :deal)";

    private final JdbcClient jdbc;
    private final LeftToInvoice left;
    private final Clock clock;

    ToInvoice(JdbcClient jdbc, LeftToInvoice left, Clock clock) {
        this.jdbc = jdbc;
        this.left = left;
        this.clock = clock;
    }

    boolean anything(long companyId) {
        return isDrafted("d.company_id = :company", companyId, null) || left.anything(companyId, null);
    }

    /** Whether one of the company's deals has something to invoice. */
    boolean anythingOf(String dealNumber, long companyId) {
        return isDrafted(OF_DEAL, companyId, dealNumber) || left.anything(companyId, dealNumber);
    }

    private boolean isDrafted(String which, long companyId, String deal) {
        return jdbc.sql(DRAFTED.formatted(which))
                .param("company", companyId)
                .param("deal", deal)
                .query(Boolean.class)
                .single();
    }

    /** Oldest first. */
    public List<DraftRow> drafts(long companyId) {
        return jdbc.sql(DRAFTS)
                .param("company", companyId)
                .query((row, index) -> new DraftRow(
                        Documents.draftReference(row.getLong("id")),
                        InvoiceKind.valueOf(row.getString("kind")),
                        Arrays.asList((String[]) row.getArray("deals").getArray()),
                        LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), clock.getZone()),
                        row.getBigDecimal("total_net"),
                        row.getBigDecimal("total_gross")))
                .list();
    }

    /** Delivered notes, oldest delivery first. */
    public List<LeftToInvoice.Waiting> deliveries(long companyId) {
        return left.deliveries(companyId);
    }

    /** Orders and quotes of which a credit note gives lines to be invoiced anew. */
    public List<LeftToInvoice.Waiting> freed(long companyId) {
        return left.freed(companyId);
    }
}
