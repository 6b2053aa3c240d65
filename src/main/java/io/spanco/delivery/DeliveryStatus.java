package io.spanco.delivery;

import io.spanco.platform.text.Labelled;

/** Where a delivery note stands. */
public enum DeliveryStatus implements Labelled {
    PREPARED("préparé"),
    DELIVERED("livré"),
    /** Its deal was given up before it was delivered. */
    CANCELLED("annulé");

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
