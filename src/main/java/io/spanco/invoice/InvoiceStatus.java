package io.spanco.invoice;

/** Where an invoice stands. */
public enum InvoiceStatus {
    DRAFT("brouillon"),
    ISSUED("émise"),
    /** The customer contests it: no reminder goes out. */
    DISPUTED("en litige"),
    /** Nothing is owed any more, by payments, credit notes or both. */
    PAID("soldée"),
    WRITTEN_OFF("passée en perte");

    private final String label;

    InvoiceStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the customer still owes it. */
    public boolean isOpen() {
        return this == ISSUED || this == DISPUTED;
    }
}
