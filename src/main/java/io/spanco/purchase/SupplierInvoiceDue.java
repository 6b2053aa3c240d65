package io.spanco.purchase;

import io.spanco.catalog.Unit;
import io.spanco.document.Amounts;
import io.spanco.document.DocumentLine;
import io.spanco.document.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a supplier's invoice is compared with. */
public record SupplierInvoiceDue(List<Line> lines, Totals totals) {

    /** @param net of this quantity, discount taken off */
    public record Line(
            String description,
            Unit unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal net) {

        private static Line of(DocumentLine line, BigDecimal quantity) {
            return new Line(
                    line.description(),
                    line.unit(),
                    quantity,
                    line.unitPrice(),
                    line.discountPercent(),
                    Amounts.lineNet(quantity, line.unitPrice(), line.discountPercent()));
        }
    }

    /** @param units by line id */
    static SupplierInvoiceDue of(PurchaseOrder order, Map<Long, BigDecimal> units) {
        List<Line> lines = order.lines().stream()
                .map(line -> Line.of(line, units.getOrDefault(line.id(), BigDecimal.ZERO)))
                .filter(line -> line.quantity().signum() > 0)
                .toList();
        return new SupplierInvoiceDue(lines, Amounts.totals(order.lines(), units));
    }

    /** The lines of one that waits. */
    static SupplierInvoiceDue of(SupplierInvoice waiting) {
        return new SupplierInvoiceDue(
                waiting.lines().stream()
                        .map(line -> Line.of(line, line.quantity()))
                        .toList(),
                waiting.due());
    }

    /** @return null while the two amounts are not both known */
    public Difference against(BigDecimal net, BigDecimal vat) {
        return net == null || vat == null ? null : Difference.between(net, vat, totals);
    }

    BigDecimal farFrom(BigDecimal net) {
        return totals.net().subtract(net).abs();
    }
}
