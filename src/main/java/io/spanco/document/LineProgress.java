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
        BigDecimal charged) {

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

    /** What no receipt covers yet; never negative. */
    public BigDecimal leftToReceive() {
        return quantity.subtract(received).max(BigDecimal.ZERO);
    }

    /** What was received and stands on no checked supplier invoice yet. */
    public BigDecimal leftToCharge() {
        return received.subtract(charged);
    }
}
