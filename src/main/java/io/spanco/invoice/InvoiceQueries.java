package io.spanco.invoice;

import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.database.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of invoices, in SQL. */
@Component
@Transactional(readOnly = true)
public class InvoiceQueries {

    private static final Map<String, String> SORTABLE = Map.of(
            "reference", "d.number",
            "issueDate", "d.issue_date",
            "dueDate", "d.due_date",
            "totalGross", "d.total_gross",
            "status", "d.status",
            "companyName", "c.name collate spanco.french");

    private static final String COLUMNS = """
            select d.id, coalesce(d.number, 'draft-' || d.id) as reference, d.deal_number, d.company_id, c.name as company_name,
                   d.status, d.kind, d.version, d.total_net, d.total_vat, d.total_gross, d.issue_date, d.due_date,
                   array(select distinct l.deal_number from spanco.document_line l where l.document_id = d.id
                         order by l.deal_number) as deals,
                   coalesce((select b.paid from spanco.invoice_balance b where b.id = d.id), 0.00) as paid,
                   coalesce((select b.due from spanco.invoice_balance b where b.id = d.id), 0.00) as due""";

    /**
     * Where a word may stand: in the number or the customer's reference, as the index {@code document_search} has them, in
     * a draft's reference, or in what customers are searched by. Each part is answered by an index of its own; an array,
     * since a subquery would be asked row by row.
     */
    private static final String FOUND = """
            (spanco.plain(coalesce(d.number, '') || ' ' || coalesce(d.customer_reference, '')) like %1$s
             or (d.issue_date is null and 'draft-' || d.id like %1$s)
             or d.company_id = any (array(select k.id from spanco.company k where k.search like %1$s)))""";

    private static final String FROM = " from spanco.document d join spanco.company c on c.id = d.company_id";

    /** Where only the invoices themselves are looked at. */
    private static final String ALONE = " from spanco.document d";

    private final JdbcClient jdbc;
    private final Clock clock;

    InvoiceQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first unless sorted otherwise. */
    public Listing<InvoiceRow> list(InvoiceFilter filter, Paging paging) {
        List<InvoiceRow> rows = filtered(COLUMNS + FROM, filter, paging.orderAndLimit(SORTABLE, "d.id desc"))
                .query(InvoiceQueries::row)
                .list();
        return new Listing<>(rows, count(filter));
    }

    /**
     * Newest first.
     *
     * @param before id of the last invoice of the page before; null for the first page
     */
    public List<InvoiceRow> newest(InvoiceFilter filter, Long before, int rows) {
        return filtered(COLUMNS + FROM, filter, " and d.id < :before order by d.id desc limit :rows")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("rows", rows)
                .query(InvoiceQueries::row)
                .list();
    }

    public long count(InvoiceFilter filter) {
        return filtered("select count(*)" + ALONE, filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String selectFrom, InvoiceFilter filter, String end) {
        SearchWords words = SearchWords.of(filter.q());
        List<String> conditions = new ArrayList<>(List.of("d.type = 'INVOICE'", words.each(FOUND::formatted)));
        if (filter.statuses().size() < InvoiceStatus.values().length) {
            conditions.add("d.status in (:statuses)");
        }
        if (filter.deal() != null) {
            conditions.add("exists (select 1 from spanco.document_line l"
                    + " where l.document_id = d.id and l.deal_number = :deal)");
        }
        if (filter.company() != null) {
            conditions.add("d.company_id = :company");
        }
        if (filter.late()) {
            conditions.add("d.status in ('ISSUED', 'DISPUTED') and d.due_date < :today");
        }
        return jdbc.sql(selectFrom + " where " + String.join(" and ", conditions) + end)
                .params(words.parameters())
                .param("statuses", filter.statuses().stream().map(Enum::name).toList())
                .param("deal", filter.deal())
                .param("company", filter.company())
                .param("today", LocalDate.now(clock));
    }

    private static InvoiceRow row(ResultSet row, int index) throws SQLException {
        return new InvoiceRow(
                row.getLong("id"),
                "INVOICE",
                row.getString("reference"),
                row.getString("deal_number"),
                Arrays.asList((String[]) row.getArray("deals").getArray()),
                row.getLong("company_id"),
                row.getString("company_name"),
                row.getString("status"),
                row.getString("kind"),
                row.getLong("version"),
                row.getBigDecimal("total_net"),
                row.getBigDecimal("total_vat"),
                row.getBigDecimal("total_gross"),
                row.getObject("issue_date", LocalDate.class),
                row.getObject("due_date", LocalDate.class),
                row.getBigDecimal("paid"),
                row.getBigDecimal("due"));
    }
}
