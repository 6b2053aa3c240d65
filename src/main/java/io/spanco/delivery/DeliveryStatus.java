package io.spanco.delivery;

/** Where a delivery note stands. */
public enum DeliveryStatus {
    PREPARED("préparé"),
    DELIVERED("livré"),
    /** Its deal was given up before it was delivered. */
    CANCELLED("annulé");

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
