package io.spanco.catalog;

/** What a quantity counts; the names are the codes of UN/ECE Recommendation 20, as e-invoices carry them. */
public enum Unit {
    C62("pièce", "pce"),
    HUR("heure", "h"),
    DAY("jour", "j"),
    KGM("kilogramme", "kg"),
    MTR("mètre", "m"),
    LTR("litre", "l"),
    MTK("mètre carré", "m²"),
    SET("lot", "lot");

    private final String label;
    private final String symbol;

    Unit(String label, String symbol) {
        this.label = label;
        this.symbol = symbol;
    }

    /** French, singular. */
    public String label() {
        return label;
    }

    /** French, as short as a column of a printed document wants it. */
    public String symbol() {
        return symbol;
    }

    /** Key of the label in the messages of this room, for pages in either language. */
    public String messageKey() {
        return "catalog.unit." + name();
    }

    /** Key of the symbol, likewise. */
    public String symbolKey() {
        return "catalog.symbol." + name();
    }
}
