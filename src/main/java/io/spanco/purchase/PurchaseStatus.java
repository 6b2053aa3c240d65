package io.spanco.purchase;

import io.spanco.platform.text.Labelled;

/** Where a supplier order stands. */
public enum PurchaseStatus implements Labelled {
    DRAFT("Brouillon"),
    SENT("Envoyée"),
    PARTLY_RECEIVED("Reçue en partie"),
    RECEIVED("Reçue"),
    CANCELLED("Annulée");

    private final String label;

    PurchaseStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
