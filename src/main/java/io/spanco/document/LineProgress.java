package io.spanco.document;

import java.math.BigDecimal;

/**
 * How far a line of a document is honoured by later ones, in the line's unit.
 *
 * @param line position from 1
 * @param prepared on delivery notes that are not cancelled, confirmed or not
 * @param delivered on confirmed delivery notes
 * @param drafted on drafts of invoices
 * @param invoiced on issued invoices, deposits not counted
 * @param credited of this very line, on credit notes
 * @param freed on credit notes that give their lines to be invoiced anew
 * @param received on goods receipts
 * @param charged on checked supplier invoices
 * @param net of the line, in euros
 * @param billedNet net on invoices and their drafts; of a deposit what is deducted, negative
 * @param creditedNet net on credit notes
 */
public record LineProgress(
        long lineId,
        int line,
        BigDecimal quantity,
        BigDecimal prepared,
        BigDecimal delivered,
        BigDecimal drafted,
        BigDecimal invoiced,
        BigDecimal credited,
        BigDecimal freed,
        BigDecimal received,
        BigDecimal charged,
        BigDecimal net,
        BigDecimal billedNet,
        BigDecimal creditedNet) {

    /** What no delivery note carries yet; never negative. */
    public BigDecimal leftToDeliver() {
        return quantity.subtract(prepared).max(BigDecimal.ZERO);
    }

    /** What stands on issued invoices for good. */
    public BigDecimal invoicedForGood() {
        return invoiced.subtract(freed);
    }

    /** What no issued invoice takes up; drafts do not count. */
    public BigDecimal leftByIssued() {
        return quantity.subtract(invoicedForGood());
    }

    /** What neither invoice nor draft takes up. */
    public BigDecimal leftToInvoice() {
        return leftByIssued().subtract(drafted);
    }

    /** What no credit note takes back yet; of a deducted deposit, whose quantity is negative, counted positive too. */
    public BigDecimal leftToCredit() {
        return quantity.abs().subtract(credited.abs());
    }

    /** Of an issued deposit's line: the net that no invoice or draft deducts and no credit note takes back. */
    public BigDecimal netLeft() {
        return net.add(billedNet).subtract(creditedNet);
    }

    /** What no receipt covers yet; never negative. */
    public BigDecimal leftToReceive() {
        return quantity.subtract(received).max(BigDecimal.ZERO);
    }

    /** What was received and stands on no checked supplier invoice yet. */
    public BigDecimal leftToCharge() {
        return received.subtract(charged);
    }
}
