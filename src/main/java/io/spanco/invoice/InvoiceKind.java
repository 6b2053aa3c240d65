package io.spanco.invoice;

/** What an invoice asks payment for. */
public enum InvoiceKind {
    STANDARD("Facture"),
    /** A part of an order ahead of its delivery; deducted later from the invoices of that order. */
    DEPOSIT("Facture d’acompte");

    private final String label;

    InvoiceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
