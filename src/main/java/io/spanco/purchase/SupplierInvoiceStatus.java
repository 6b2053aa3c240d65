package io.spanco.purchase;

import io.spanco.platform.text.Labelled;

/** Where a supplier's invoice stands. */
public enum SupplierInvoiceStatus implements Labelled {
    TO_CHECK("À contrôler"),
    CHECKED("Contrôlée"),
    REFUSED("Refusée");

    private final String label;

    SupplierInvoiceStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
