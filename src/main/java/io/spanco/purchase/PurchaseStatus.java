package io.spanco.purchase;

/** Where a supplier order stands. */
public enum PurchaseStatus {
    DRAFT("Brouillon"),
    SENT("Envoyée"),
    PARTLY_RECEIVED("Reçue en partie"),
    RECEIVED("Reçue"),
    CANCELLED("Annulée");

    private final String label;

    PurchaseStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
