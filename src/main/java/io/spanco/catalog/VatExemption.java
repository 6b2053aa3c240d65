package io.spanco.catalog;

/** Why a line carries no VAT: the category of EN 16931, the code of its exemption reason, and what French law wants printed. */
public enum VatExemption {
    REVERSE_CHARGE("AE", "VATEX-EU-AE", "Autoliquidation"),
    INTRA_COMMUNITY("K", "VATEX-EU-IC", "Exonération de TVA, article 262 ter-I du CGI"),
    EXPORT("G", "VATEX-EU-G", "Exonération de TVA, article 262-I du CGI"),
    FRANCHISE("E", "VATEX-FR-FRANCHISE", "TVA non applicable, art. 293 B du CGI");

    private final String category;
    private final String reasonCode;
    private final String mention;

    VatExemption(String category, String reasonCode, String mention) {
        this.category = category;
        this.reasonCode = reasonCode;
        this.mention = mention;
    }

    String category() {
        return category;
    }

    /** The VATEX code of BT-121. */
    public String reasonCode() {
        return reasonCode;
    }

    /** The wording that stands on the invoice. */
    public String mention() {
        return mention;
    }

    public String messageKey() {
        return "catalog.exemption." + name();
    }
}
