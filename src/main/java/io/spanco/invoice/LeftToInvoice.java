package io.spanco.invoice;

import io.spanco.document.CommercialDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is left to invoice, always a query over document lines: a line's quantity less what invoices take up of it, be it
 * through orders and delivery notes. Drafts count, so that nothing stands on two of them. Reads in SQL: flush before.
 */
@Component
class LeftToInvoice {

    private static final String OF_LINES = """
            with recursive taken as (
                select l.id as root, l.id, l.document_id, 0.0000 as quantity
                from spanco.document_line l where l.document_id = :document
                union all
                select t.root, l.id, l.document_id, l.quantity
                from taken t
                join spanco.document_line l on l.source_line_id = t.id
                join spanco.document d on d.id = l.document_id
                where d.type in ('ORDER', 'DELIVERY_NOTE', 'INVOICE') and d.status <> 'CANCELLED')
            select r.id, r.quantity - coalesce(sum(t.quantity) filter (
                       where d.type = 'INVOICE' and (:drafts or d.issued_at is not null)), 0) as left_over
            from taken t
            join spanco.document d on d.id = t.document_id
            join spanco.document_line r on r.id = t.root
            group by r.id, r.quantity""";

    /** Units of an order may have been invoiced without a note: then a note of theirs has nothing left. */
    private static final String DELIVERIES = """
            select n.id, n.number, n.deal_number, n.delivered_on, n.total_net
            from spanco.document n
            join spanco.deal a on a.number = n.deal_number and a.outcome = 'OPEN'
            where n.type = 'DELIVERY_NOTE' and n.status = 'DELIVERED' and n.company_id = :company
              and not exists (select 1 from spanco.document_derivation v join spanco.document i on i.id = v.child_id
                              where v.parent_id = n.id and i.type = 'INVOICE')
              and exists (
                  select 1 from spanco.document_line l
                  left join spanco.document_line r on r.id = l.source_line_id
                  left join spanco.document o on o.id = r.document_id and o.type = 'ORDER'
                  where l.document_id = n.id
                    and (o.id is null or r.quantity > (
                        select coalesce(sum(il.quantity), 0)
                        from (select r.id union all
                              select s.id from spanco.document_line s where s.source_line_id = r.id) as part
                        join spanco.document_line il on il.source_line_id = part.id
                        join spanco.document i on i.id = il.document_id and i.type = 'INVOICE')))
            order by n.delivered_on, n.id""";

    private static final String ORDER_LINES = """
            select l.id, s.id as order_line, s.document_id
            from spanco.document_line l
            join spanco.document_line s on s.id = l.source_line_id
            join spanco.document o on o.id = s.document_id and o.type = 'ORDER'
            where l.document_id = :note""";

    /** A delivered note of an open deal that no invoice takes up yet. */
    record Delivery(String reference, String deal, LocalDate deliveredOn, BigDecimal totalNet) {}

    /** The line of the order that a note's line delivers. */
    record OrderLine(long noteLine, long orderLine, long order) {}

    private final JdbcClient jdbc;

    LeftToInvoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units that neither invoice nor draft takes up, by the id of the document's line. */
    Map<Long, BigDecimal> ofLines(long documentId) {
        return ofLines(documentId, true);
    }

    /** Units that no issued invoice takes up, by the id of the document's line; drafts do not count. */
    Map<Long, BigDecimal> beyondIssued(long documentId) {
        return ofLines(documentId, false);
    }

    /** Whether issued invoices leave something of the document. */
    boolean isLeft(long documentId) {
        return beyondIssued(documentId).values().stream().anyMatch(units -> units.signum() > 0);
    }

    private Map<Long, BigDecimal> ofLines(long documentId, boolean countDrafts) {
        Map<Long, BigDecimal> left = new HashMap<>();
        jdbc.sql(OF_LINES)
                .param("document", documentId)
                .param("drafts", countDrafts)
                .query((row, index) -> left.put(row.getLong("id"), row.getBigDecimal("left_over")))
                .list();
        return left;
    }

    /** By the id of the note's line; empty for a note that was made without an order. */
    Map<Long, OrderLine> orderLines(CommercialDocument note) {
        Map<Long, OrderLine> lines = new HashMap<>();
        jdbc.sql(ORDER_LINES)
                .param("note", note.id())
                .query((row, index) ->
                        new OrderLine(row.getLong("id"), row.getLong("order_line"), row.getLong("document_id")))
                .list()
                .forEach(line -> lines.put(line.noteLine(), line));
        return lines;
    }

    /** Oldest delivery first. */
    List<Delivery> deliveries(long companyId) {
        return jdbc.sql(DELIVERIES)
                .param("company", companyId)
                .query((row, index) -> new Delivery(
                        row.getString("number"),
                        row.getString("deal_number"),
                        row.getObject("delivered_on", LocalDate.class),
                        row.getBigDecimal("total_net")))
                .list();
    }
}
