package io.spanco.invoice;

import io.spanco.platform.text.Labelled;

/** Where an invoice stands. */
public enum InvoiceStatus implements Labelled {
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

    @Override
    public String label() {
        return label;
    }

    /** Whether the customer still owes it. */
    public boolean isOpen() {
        return this == ISSUED || this == DISPUTED;
    }
}
