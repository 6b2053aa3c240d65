package io.spanco.schedule;

import io.spanco.platform.text.Labelled;

/** Where an operation of the workshop stands. */
public enum OperationState implements Labelled {
    PLANNED("planifiée"),
    STARTED("commencée"),
    DONE("terminée"),
    /** Its deal was given up before it was done. */
    CANCELLED("annulée");

    private final String label;

    OperationState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == PLANNED || this == STARTED;
    }
}
