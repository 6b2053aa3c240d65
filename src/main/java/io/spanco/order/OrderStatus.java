package io.spanco.order;

import io.spanco.platform.text.Labelled;

/** Where an order stands; how far it is honoured is read off the lines, never stored. */
public enum OrderStatus implements Labelled {
    CONFIRMED("confirmée"),
    /** Its deal was given up: nothing more is delivered on it. */
    CANCELLED("annulée");

    private final String label;

    OrderStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
