package io.spanco.quote;

import io.spanco.platform.text.Labelled;

/** Where a quote stands. */
public enum QuoteStatus implements Labelled {
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

    @Override
    public String label() {
        return label;
    }
}
