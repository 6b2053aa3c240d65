package io.spanco.invoice;

import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import io.spanco.catalog.VatExemption;
import io.spanco.document.Amounts;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.LineProgress;
import io.spanco.document.LineQuantities;
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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deposits: a line a VAT rate, and later their deduction from the invoices of the same deal, by lines of negative
 * quantity that bear the deposit's VAT, so that VAT falls due once (EN 16931 allows negative quantities, not prices).
 */
@Component
class Deposits {

    private static final String LEFT = """
            select l.id, l.vat_rate, l.vat_exemption, d.number, d.issue_date,
                   p.net + p.billed_net - p.credited_net as left_over
            from spanco.document d
            join spanco.document_line l on l.document_id = d.id
            join spanco.line_progress p on p.line_id = l.id
            where d.type = 'INVOICE' and d.kind = 'DEPOSIT' and d.issued_at is not null and l.deal_number = :deal
            order by l.id""";

    private record DepositLine(long id, Vat vat, String number, LocalDate issueDate, BigDecimal left) {

        DepositLine with(BigDecimal more) {
            return more == null ? this : new DepositLine(id, vat, number, issueDate, left.add(more));
        }
    }

    private record Share(String deal, Vat vat) {}

    private final LineQuantities quantities;
    private final JdbcClient jdbc;

    Deposits(LineQuantities quantities, JdbcClient jdbc) {
        this.quantities = quantities;
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

    /** Whether a deposit asks for more at a rate than issued invoices leave of the order. */
    boolean exceed(CommercialDocument order, BigDecimal percent) {
        Map<Long, BigDecimal> units = quantities.of(order, LineProgress::leftByIssued);
        Map<Vat, BigDecimal> left = new HashMap<>();
        order.lines().forEach(line -> left.merge(line.vat(), net(line.derived(units.get(line.id()))), BigDecimal::add));
        return lines(order, percent).stream().anyMatch(line -> line.unitPrice().compareTo(left.get(line.vat())) > 0);
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
        Map<Long, BigDecimal> held = deductedBy(draft);
        List<LineValues> deductions = new ArrayList<>();
        for (String deal : deals) {
            for (DepositLine deposit : left(deal)) {
                deduct(deal, deposit.with(held.get(deposit.id())), available, deductions);
            }
        }
        return deductions;
    }

    /** What the draft holds of each deposit's line, positive. */
    private static Map<Long, BigDecimal> deductedBy(Invoice draft) {
        return draft == null
                ? Map.of()
                : draft.deductions().stream()
                        .collect(Collectors.toMap(
                                DocumentLine::sourceLineId, line -> line.net().negate(), BigDecimal::add));
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

    private List<DepositLine> left(String deal) {
        return jdbc.sql(LEFT)
                .param("deal", deal)
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
