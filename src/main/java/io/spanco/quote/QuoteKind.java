package io.spanco.quote;

/** The kinds of quotes; each has its colour, icon and label on every page. */
public enum QuoteKind {
    NORMAL("Normal"),
    VIP("VIP"),
    /** Prices for one customer, without quantities; it is never accepted, only answered by orders. */
    PRICE_CATALOGUE("Catalogue"),
    /** Part of a call for tenders, which may have a deadline. */
    TENDER("Appel d’offres");

    private final String label;

    QuoteKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
