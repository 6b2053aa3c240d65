package io.spanco.deal;

/** How a deal ended, or that it has not. */
public enum Outcome {
    OPEN("En cours"),
    WON("Gagnée"),
    LOST("Perdue"),
    ABANDONED("Abandonnée");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
