package io.spanco.deal;

import io.spanco.deal.Margin.Figure;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a deal's margin off its document lines, so that each figure opens to the lines it is the sum of. Forecast: the
 * accepted quote, else the last sent, else the last draft, less its lines' costs. Committed: order, direct note or direct
 * invoice less the purchase orders sent. Actual: invoices less credit notes less supplier invoices. A price list never counts.
 */
@Component
public class Margins {

    private static final String FORECAST = """
            select coalesce(sum(l.net), 0) as sales,
                   coalesce(sum(round(coalesce(l.unit_cost, 0) * l.quantity, 2)), 0) as purchases
            from spanco.document_line l
            where l.document_id = (
                select d.id from spanco.document d
                where d.deal_number = :deal and d.type = 'QUOTE' and d.kind <> 'PRICE_CATALOGUE'
                  and d.status in ('ACCEPTED', 'SENT', 'DRAFT')
                order by case d.status when 'ACCEPTED' then 0 when 'SENT' then 1 else 2 end, d.id desc
                limit 1)""";

    private static final String COMMITTED = """
            select coalesce(sum(case d.type when 'PURCHASE_ORDER' then 0 when 'CREDIT_NOTE' then -l.net else l.net end), 0)
                       as sales,
                   coalesce(sum(l.net) filter (where d.type = 'PURCHASE_ORDER'), 0) as purchases
            from spanco.document_line l join spanco.document d on d.id = l.document_id
            where l.deal_number = :deal and d.status <> 'CANCELLED'
              and (d.type = 'ORDER'
                   or (d.type = 'PURCHASE_ORDER' and d.issued_at is not null)
                   or (d.type in ('DELIVERY_NOTE', 'INVOICE') and exists (
                        select 1 from spanco.document_line s join spanco.document q on q.id = s.document_id
                        where s.id = l.source_line_id and q.type = 'QUOTE'))
                   or (d.invoice_again and exists (
                        select 1 from spanco.document_line i join spanco.document_line s on s.id = i.source_line_id
                        join spanco.document q on q.id = s.document_id
                        where i.id = l.source_line_id and q.type = 'QUOTE')))""";

    private static final String ACTUAL = """
            select coalesce(sum(case d.type when 'INVOICE' then l.net when 'CREDIT_NOTE' then -l.net else 0 end), 0) as sales,
                   coalesce(sum(l.net) filter (where d.type = 'SUPPLIER_INVOICE'), 0) as purchases
            from spanco.document_line l join spanco.document d on d.id = l.document_id
            where l.deal_number = :deal and d.issued_at is not null
              and d.type in ('INVOICE', 'CREDIT_NOTE', 'SUPPLIER_INVOICE')""";

    private final JdbcClient jdbc;

    Margins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Margin of(String dealNumber) {
        return new Margin(figure(FORECAST, dealNumber), figure(COMMITTED, dealNumber), figure(ACTUAL, dealNumber));
    }

    private Figure figure(String sql, String dealNumber) {
        return jdbc.sql(sql)
                .param("deal", dealNumber)
                .query((row, index) ->
                        Figure.of(cents(row.getBigDecimal("sales")), cents(row.getBigDecimal("purchases"))))
                .single();
    }

    private static BigDecimal cents(BigDecimal sum) {
        return sum.setScale(2);
    }
}
