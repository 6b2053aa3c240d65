package io.spanco.purchase.web;

import io.spanco.purchase.ClaimedAmounts;
import io.spanco.purchase.SupplierInvoice;
import io.spanco.purchase.SupplierInvoiceDecision;
import io.spanco.purchase.SupplierInvoiceInput;
import io.spanco.purchase.SupplierInvoiceVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A supplier's invoice as a person reads it off the paper: always with its amounts. */
record InvoiceForm(
        String number,
        LocalDate date,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal gross,
        SupplierInvoiceDecision decision,
        String reason) {

    static InvoiceForm of(SupplierInvoice waiting) {
        return new InvoiceForm(
                waiting.supplierNumber(),
                waiting.documentDate(),
                waiting.totalNet(),
                waiting.totalVat(),
                waiting.totalGross(),
                null,
                null);
    }

    SupplierInvoiceInput typed() {
        return new SupplierInvoiceInput(number, date, null, new ClaimedAmounts(net, vat, gross));
    }

    SupplierInvoiceVerdict verdict() {
        return SupplierInvoiceVerdict.of(decision, reason);
    }

    /** The key of what the toast says. */
    String done() {
        return decision == SupplierInvoiceDecision.REFUSED ? "purchase.invoice.refused" : "purchase.invoice.done";
    }
}
