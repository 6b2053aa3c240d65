package io.spanco.purchase;

/** Where a supplier's invoice stands. */
public enum SupplierInvoiceStatus {
    TO_CHECK("À contrôler"),
    CHECKED("Contrôlée"),
    REFUSED("Refusée");

    private final String label;

    SupplierInvoiceStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
