package io.spanco.purchase;

/** What a person decides on a supplier's invoice. */
public enum SupplierInvoiceDecision {
    CHECKED,
    /** What it claims is not what is due, and is owed all the same. */
    DIFFERENCE_ACCEPTED,
    REFUSED;

    SupplierInvoiceStatus becomes() {
        return this == REFUSED ? SupplierInvoiceStatus.REFUSED : SupplierInvoiceStatus.CHECKED;
    }
}
