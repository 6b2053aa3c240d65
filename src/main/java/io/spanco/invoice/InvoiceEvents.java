package io.spanco.invoice;

/** News of invoices to the rooms above, in the same transaction. */
public final class InvoiceEvents {

    private InvoiceEvents() {}

    /** The invoice has its number, and something is owed. */
    public record InvoiceIssued(Invoice invoice) {}

    /** Less is owed on the invoice, perhaps nothing. */
    public record InvoiceCredited(Invoice invoice, CreditNote creditNote) {}
}
