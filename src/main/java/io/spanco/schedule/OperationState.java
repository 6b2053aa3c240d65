package io.spanco.schedule;

/** Where an operation of the workshop stands. */
public enum OperationState {
    PLANNED("planifiée"),
    STARTED("commencée"),
    DONE("terminée"),
    /** Its deal was given up before it was done. */
    CANCELLED("annulée");

    private final String label;

    OperationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == PLANNED || this == STARTED;
    }
}
