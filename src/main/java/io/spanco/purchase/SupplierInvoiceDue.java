package io.spanco.purchase;

import io.spanco.document.Amounts;
import io.spanco.document.DocumentLine;
import io.spanco.document.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a supplier may claim for an order now: what was received and is on no checked invoice yet. */
public record SupplierInvoiceDue(List<Line> lines, Totals totals) {

    /** @param quantity received and not invoiced */
    public record Line(DocumentLine ordered, BigDecimal quantity) {

        public BigDecimal net() {
            return Amounts.lineNet(quantity, ordered.unitPrice(), ordered.discountPercent());
        }
    }

    /** @param left units by line id */
    static SupplierInvoiceDue of(PurchaseOrder order, Map<Long, BigDecimal> left) {
        List<Line> lines = order.lines().stream()
                .map(line -> new Line(line, left.getOrDefault(line.id(), BigDecimal.ZERO)))
                .filter(line -> line.quantity().signum() > 0)
                .toList();
        return new SupplierInvoiceDue(lines, Amounts.totals(order.lines(), left));
    }

    /** @return null while the two amounts are not both known */
    public Difference against(BigDecimal net, BigDecimal vat) {
        return net == null || vat == null ? null : Difference.between(net, vat, totals);
    }
}
