package io.spanco.deal;

/** The six stages of SPANCO, in their order; an open deal stands in exactly one. */
public enum Stage {
    SUSPECT("Suspect"),
    PROSPECT("Prospect"),
    APPROACH("Approche"),
    NEGOTIATION("Négociation"),
    CONCLUSION("Conclusion"),
    ORDER("Order");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isAfter(Stage other) {
        return ordinal() > other.ordinal();
    }
}
