package io.spanco.accounting;

/** The journals that entries are kept in. */
public enum Journal {
    VE("Ventes"),
    AC("Achats"),
    BQ("Banque"),
    OD("Opérations diverses");

    private final String label;

    Journal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
