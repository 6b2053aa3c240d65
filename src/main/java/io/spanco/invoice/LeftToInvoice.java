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
 * What waits to be invoiced, read off the view {@code line_progress}. Drafts count, so that nothing stands on two of
 * them. Reads in SQL: flush before.
 */
@Component
public class LeftToInvoice {

    /**
     * A note on an invoice of which nothing is to be invoiced anew is left out before its lines are counted. Units of an
     * order may have been invoiced without a note: then a note of theirs has nothing left.
     */
    private static final String DELIVERIES = """
            select n.id, n.number, n.deal_number, n.delivered_on as day, u.net_left
            from spanco.document n
            cross join lateral (
                select sum(round(p.net * u.units / p.quantity, 2)) as net_left
                from spanco.document_line l
                join spanco.line_progress p on p.line_id = l.id
                left join spanco.document_line s on s.id = l.source_line_id
                left join spanco.document o on o.id = s.document_id and o.type = 'ORDER'
                left join spanco.line_progress r on r.line_id = s.id and o.id is not null
                cross join lateral (
                    select least(p.quantity - p.drafted - p.invoiced + p.freed,
                                 case when o.id is not null then r.quantity - r.drafted - r.invoiced + r.freed end)
                           as units) u
                where l.document_id = n.id and u.units > 0) u
            where n.type = 'DELIVERY_NOTE' and n.status = 'DELIVERED' and n.company_id = :company
              and not exists (
                  select 1 from spanco.document_derivation v join spanco.document i on i.id = v.child_id
                  where v.parent_id = n.id and i.type = 'INVOICE' and not exists (
                      select 1 from spanco.document_derivation w join spanco.document c on c.id = w.child_id
                      where w.parent_id = i.id and c.invoice_again))
              and u.net_left is not null""";

    /** Of orders and quotes that were invoiced themselves, without a note. */
    private static final String FREED = """
            select n.id, n.number, n.deal_number, n.issue_date as day, u.net_left
            from spanco.document n
            join spanco.deal a on a.number = n.deal_number and a.outcome in ('OPEN', 'WON')
            cross join lateral (
                select sum(round(p.net * (p.quantity - p.drafted - p.invoiced + p.freed) / p.quantity, 2)) as net_left
                from spanco.line_progress p
                where p.document_id = n.id and p.quantity > p.drafted + p.invoiced - p.freed) u
            where n.type in ('QUOTE', 'ORDER') and n.status <> 'CANCELLED' and n.company_id = :company
              and exists (
                  select 1 from spanco.document_derivation v
                  join spanco.document_derivation w on w.parent_id = v.child_id
                  join spanco.document c on c.id = w.child_id
                  where v.parent_id = n.id and c.invoice_again)
              and u.net_left is not null""";

    private static final String OF_DEAL = " and n.deal_number = :deal";

    private static final String ORDER_LINES = """
            select l.id, s.id as order_line, s.document_id
            from spanco.document_line l
            join spanco.document_line s on s.id = l.source_line_id
            join spanco.document o on o.id = s.document_id and o.type = 'ORDER'
            where l.document_id = :note""";

    /** Whether a draft's line asks for more than issued invoices leave of a line that it goes back to. */
    private static final String OVERDRAWN = """
            with recursive back as (
                select l.source_line_id as line, l.quantity
                from spanco.document_line l where l.document_id = :draft and l.quantity > 0
                union all
                select s.source_line_id, back.quantity
                from back join spanco.document_line s on s.id = back.line
                join spanco.document d on d.id = s.document_id and d.type <> 'QUOTE')
            select exists (
                select 1
                from (select line, sum(quantity) as units from back where line is not null group by line) b
                join spanco.line_progress p on p.line_id = b.line
                where b.units > p.quantity - p.invoiced + p.freed)""";

    /**
     * A document that can be invoiced: a delivered note, or an order or quote of which a credit note frees lines.
     *
     * @param day of delivery, or else of issue
     * @param netLeft net of what is neither invoiced for good nor on a draft, in euros
     */
    public record Waiting(String reference, String deal, LocalDate day, BigDecimal netLeft) {}

    /** The line of the order that a note's line delivers. */
    record OrderLine(long noteLine, long orderLine, long order) {}

    private final JdbcClient jdbc;

    LeftToInvoice(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Delivered notes, oldest delivery first. */
    List<Waiting> deliveries(long companyId) {
        return waiting(DELIVERIES + " order by day, n.id", companyId);
    }

    /** Orders and quotes of which a credit note gives lines to be invoiced anew, oldest first. */
    List<Waiting> freed(long companyId) {
        return waiting(FREED + " order by n.id", companyId);
    }

    /** Whether there is a note, an order or a quote to invoice. @param deal number of the one deal that counts, null for all */
    boolean anything(long companyId, String deal) {
        String which = deal == null ? "" : OF_DEAL;
        return jdbc.sql("select exists (" + DELIVERIES + which + ") or exists (" + FREED + which + ")")
                .param("company", companyId)
                .param("deal", deal)
                .query(Boolean.class)
                .single();
    }

    private List<Waiting> waiting(String sql, long companyId) {
        return jdbc.sql(sql)
                .param("company", companyId)
                .query((row, index) -> new Waiting(
                        row.getString("number"),
                        row.getString("deal_number"),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("net_left")))
                .list();
    }

    /** Whether what the draft was made of has been invoiced meanwhile. */
    boolean isOverdrawn(Invoice draft) {
        return jdbc.sql(OVERDRAWN)
                .param("draft", draft.id())
                .query(Boolean.class)
                .single();
    }
}
