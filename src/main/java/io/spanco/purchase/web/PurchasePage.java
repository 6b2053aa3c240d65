package io.spanco.purchase.web;

import io.spanco.catalog.Unit;
import io.spanco.document.LineEditor;
import io.spanco.document.Totals;
import io.spanco.purchase.PurchaseApproval.Needed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A supplier order as its page shows it.
 *
 * @param state the status, or AWAITING_APPROVAL while a sending waits for it
 * @param version what a sending of this page refers to
 * @param children receipts and invoices of the supplier
 * @param entry of the supplier's invoice; null when none is expected, or not from this person
 * @param recipients the addresses that it goes to unless one writes others, empty when unknown
 * @param editor of its lines, null when they cannot be changed now
 * @param reason why it was not approved, null when nobody has refused it
 * @param approval what is needed before it goes out
 * @param requested the approval that the sending waits for, null for none
 * @param may what the person may do with it now
 */
record PurchasePage(
        String reference,
        String state,
        long version,
        String deal,
        String dealTitle,
        long supplierId,
        String supplier,
        LocalDate date,
        boolean issued,
        List<Line> lines,
        Totals totals,
        List<PurchaseChildren.Child> children,
        InvoiceEntry entry,
        String recipients,
        LineEditor editor,
        String reason,
        Needed approval,
        Needed requested,
        Actions may) {

    /** @param left still to come */
    record Line(
            int position,
            String code,
            String description,
            Unit unit,
            BigDecimal ordered,
            BigDecimal received,
            BigDecimal left,
            BigDecimal invoiced,
            BigDecimal unitPrice,
            BigDecimal net) {}

    record Actions(boolean send, boolean withdraw, boolean approve, boolean receive, boolean invoice) {}

    /** The lines of which something is still to come. */
    public List<Line> awaited() {
        return lines.stream().filter(line -> line.left().signum() > 0).toList();
    }
}
