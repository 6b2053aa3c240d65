package io.spanco.quote;

/** Where a quote stands. */
public enum QuoteStatus {
    DRAFT("Brouillon"),
    SENT("Envoyé"),
    ACCEPTED("Accepté"),
    REFUSED("Refusé"),
    NOT_RETAINED("Non retenu"),
    EXPIRED("Expiré"),
    CANCELLED("Annulé");

    private final String label;

    QuoteStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
