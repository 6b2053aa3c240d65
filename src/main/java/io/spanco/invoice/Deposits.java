package io.spanco.invoice;

import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import io.spanco.catalog.VatExemption;
import io.spanco.document.Amounts;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineValues;
import io.spanco.platform.text.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deposits: a line a VAT rate, and later their deduction from the invoices of the same deal, by lines of negative
 * quantity that bear the deposit's VAT, so that VAT falls due once (EN 16931 allows negative quantities, not prices).
 */
@Component
class Deposits {

    private static final String LEFT = """
            select l.id, l.vat_rate, l.vat_exemption, d.number, d.issue_date, l.net - coalesce((
                       select sum(case i.type when 'INVOICE' then -x.net else x.net end)
                       from spanco.document_line x join spanco.document i on i.id = x.document_id
                       where x.source_line_id = l.id and i.type in ('INVOICE', 'CREDIT_NOTE') and i.id <> :except), 0) - coalesce((
                       select sum(c.net)
                       from spanco.document_line x
                       join spanco.document i on i.id = x.document_id and i.type = 'INVOICE'
                       join spanco.document_line c on c.source_line_id = x.id
                       join spanco.document n on n.id = c.document_id and n.type = 'CREDIT_NOTE'
                       where x.source_line_id = l.id), 0) as left_over
            from spanco.document d join spanco.document_line l on l.document_id = d.id
            where d.type = 'INVOICE' and d.kind = 'DEPOSIT' and d.issued_at is not null and l.deal_number = :deal
            order by l.id""";

    private static final long NONE = -1;

    private record DepositLine(long id, Vat vat, String number, LocalDate issueDate, BigDecimal left) {}

    private record Share(String deal, Vat vat) {}

    private final JdbcClient jdbc;

    Deposits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of a deposit on an order: the percentage of the net of each of its VAT rates. */
    static List<LineValues> lines(CommercialDocument order, BigDecimal percent) {
        String text = "Acompte de " + French.percent(percent) + " sur la commande " + order.reference();
        return order.totals().rates().stream()
                .map(rate -> line(
                        order.dealNumber(),
                        null,
                        text,
                        BigDecimal.ONE,
                        Amounts.percentOf(rate.base(), percent),
                        rate.vat()))
                .filter(line -> line.unitPrice().signum() > 0)
                .toList();
    }

    /**
     * What issued deposits take off an invoice with these lines: as much as they still hold, and never more than the
     * invoice bears at that rate for that deal.
     *
     * @param draft whose own deductions are worked out anew; null for a new one
     */
    List<LineValues> deductions(List<LineValues> own, Invoice draft) {
        Map<Share, BigDecimal> available = new HashMap<>();
        Set<String> deals = new LinkedHashSet<>();
        own.forEach(line -> {
            deals.add(line.dealNumber());
            available.merge(new Share(line.dealNumber(), line.vat()), net(line), BigDecimal::add);
        });
        List<LineValues> deductions = new ArrayList<>();
        for (String deal : deals) {
            for (DepositLine deposit : left(deal, draft == null ? NONE : draft.id())) {
                deduct(deal, deposit, available, deductions);
            }
        }
        return deductions;
    }

    private static void deduct(
            String deal, DepositLine deposit, Map<Share, BigDecimal> available, List<LineValues> deductions) {
        Share share = new Share(deal, deposit.vat());
        BigDecimal part = deposit.left().min(available.getOrDefault(share, BigDecimal.ZERO));
        if (part.signum() > 0) {
            available.merge(share, part.negate(), BigDecimal::add);
            deductions.add(line(
                    deal,
                    deposit.id(),
                    "Acompte " + deposit.number() + " du " + French.longDay(deposit.issueDate()) + ", déduit",
                    BigDecimal.ONE.negate(),
                    part,
                    deposit.vat()));
        }
    }

    private List<DepositLine> left(String deal, long except) {
        return jdbc.sql(LEFT)
                .param("deal", deal)
                .param("except", except)
                .query((row, index) -> new DepositLine(
                        row.getLong("id"),
                        new Vat(
                                row.getBigDecimal("vat_rate"),
                                row.getString("vat_exemption") == null
                                        ? null
                                        : VatExemption.valueOf(row.getString("vat_exemption"))),
                        row.getString("number"),
                        row.getObject("issue_date", LocalDate.class),
                        row.getBigDecimal("left_over")))
                .list();
    }

    static BigDecimal net(LineValues line) {
        return Amounts.lineNet(line.quantity(), line.unitPrice(), line.discountPercent());
    }

    private static LineValues line(
            String deal, Long source, String text, BigDecimal quantity, BigDecimal price, Vat vat) {
        return new LineValues(deal, source, null, null, text, quantity, Unit.C62, price, BigDecimal.ZERO, vat, null);
    }
}
