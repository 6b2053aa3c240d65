package io.spanco.quote;

import java.util.Arrays;
import java.util.List;

/** What the customer answered to a quote. */
public enum CustomerAnswer {
    ACCEPTED("Accepté"),
    REVISE("Nouvelles demandes : réviser"),
    REFUSED("Refusé"),
    /** No answer yet. */
    NONE("Pas encore de réponse");

    private final String label;

    CustomerAnswer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What can be answered to a quote of that kind: a price list is not accepted. */
    static List<CustomerAnswer> to(QuoteKind kind) {
        return Arrays.stream(values())
                .filter(answer -> answer != ACCEPTED || kind != QuoteKind.PRICE_CATALOGUE)
                .toList();
    }
}
