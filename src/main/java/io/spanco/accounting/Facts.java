package io.spanco.accounting;

import io.spanco.catalog.ProductKind;
import io.spanco.catalog.Vat;
import io.spanco.catalog.VatExemption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is to be booked in a period. Nothing is kept twice: documents, payments and write-offs are the facts. */
@Component
class Facts {

    /**
     * Closed ones first, as they were closed, then by the order in which they were validated. Whether an invoice is
     * settled by the end of the period is asked only of those that the period touches.
     */
    private static final String IN_PERIOD = """
            with booked as materialized (
                select * from spanco.accounting_fact where fact_day <= :to and day between :from and :to),
            lettered as (
                select t.invoice_id, a.day
                from (select distinct invoice_id from booked where invoice_id is not null) t
                cross join lateral (
                    select max(f.day) as day, sum(f.owed) as owed from spanco.accounting_fact f
                    where f.invoice_id = t.invoice_id and f.fact_day <= :to and f.day <= :to) a
                where a.owed = 0)
            select f.source, f.source_id, f.type, f.day, f.validated_at, f.number, f.invoice_id, l.day as lettered_on, d.company_id,
                   case f.type when 'SUPPLIER_INVOICE' then coalesce(d.supplier_number, d.number) else d.number end as piece,
                   case when f.source <> 'DOCUMENT' then f.fact_day else coalesce(d.document_date, d.issue_date) end as piece_day,
                   d.buyer ->> 'name' as company,
                   case when f.source <> 'DOCUMENT' then -f.owed else d.total_gross end as amount
            from booked f
            join spanco.document d on d.id = case f.source when 'DOCUMENT' then f.source_id else f.invoice_id end
            left join lettered l on l.invoice_id = f.invoice_id
            order by f.batch_id nulls last, f.number, f.validated_at, f.source, f.source_id""";

    private static final String LINES = """
            select l.document_id, l.vat_rate, l.vat_exemption,
                   coalesce(p.kind, case when l.unit in ('HUR', 'DAY') then 'SERVICE' else 'GOODS' end) as kind,
                   'DEPOSIT' in (coalesce(d.kind, ''), coalesce(sd.kind, ''), coalesce(td.kind, '')) as deposit,
                   sum(l.net) as net
            from spanco.accounting_fact f
            join spanco.document d on d.id = f.source_id
            join spanco.document_line l on l.document_id = d.id
            left join spanco.product p on p.id = l.product_id
            left join spanco.document_line s on s.id = l.source_line_id
            left join spanco.document sd on sd.id = s.document_id and sd.type = 'INVOICE'
            left join spanco.document_line t on t.id = s.source_line_id and sd.id is not null
            left join spanco.document td on td.id = t.document_id and td.type = 'INVOICE'
            where f.source = 'DOCUMENT' and f.fact_day <= :to and f.day between :from and :to
            group by 1, 2, 3, 4, 5 order by 1, 2 desc, 4, 5""";

    /** What {@code accounting_fact} is made of, each part asked for its first by its own index. */
    private static final String FIRST_DAY = """
            select least((select min(issue_date) from spanco.document
                          where issue_date is not null and type in ('INVOICE', 'CREDIT_NOTE', 'SUPPLIER_INVOICE')),
                         (select min(paid_on) from spanco.payment),
                         (select min(written_off_on) from spanco.write_off))""";

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day of the oldest one; empty while there is none. */
    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(jdbc.sql(FIRST_DAY)
                .query((row, index) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0));
    }

    List<Fact> between(LocalDate from, LocalDate to) {
        return jdbc.sql(IN_PERIOD)
                .param("from", from)
                .param("to", to)
                .query(Facts::fact)
                .list();
    }

    /** By the id of the document. */
    Map<Long, List<FactLine>> lines(LocalDate from, LocalDate to) {
        Map<Long, List<FactLine>> lines = new HashMap<>();
        jdbc.sql(LINES)
                .param("from", from)
                .param("to", to)
                .query((row, index) -> lines.computeIfAbsent(row.getLong("document_id"), id -> new ArrayList<>())
                        .add(line(row)))
                .list();
        return lines;
    }

    private static Fact fact(ResultSet row, int index) throws SQLException {
        return new Fact(
                row.getString("source"),
                row.getLong("source_id"),
                row.getString("type"),
                row.getObject("day", LocalDate.class),
                row.getString("piece"),
                row.getObject("piece_day", LocalDate.class),
                row.getLong("company_id"),
                row.getString("company"),
                row.getBigDecimal("amount"),
                row.getTimestamp("validated_at").toInstant(),
                row.getObject("number", Integer.class),
                row.getObject("invoice_id", Long.class),
                row.getObject("lettered_on", LocalDate.class));
    }

    private static FactLine line(ResultSet row) throws SQLException {
        String exemption = row.getString("vat_exemption");
        return new FactLine(
                ProductKind.valueOf(row.getString("kind")),
                row.getBoolean("deposit"),
                new Vat(row.getBigDecimal("vat_rate"), exemption == null ? null : VatExemption.valueOf(exemption)),
                row.getBigDecimal("net"));
    }
}
