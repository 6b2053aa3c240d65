package io.spanco.quote;

import io.spanco.document.DocumentType;

/** What an accepted quote becomes. */
public enum Becomes {
    ORDER(DocumentType.ORDER, "bon de commande"),
    DELIVERY_NOTE(DocumentType.DELIVERY_NOTE, "bon de livraison"),
    INVOICE(DocumentType.INVOICE, "facture");

    private final DocumentType type;
    private final String label;

    Becomes(DocumentType type, String label) {
        this.type = type;
        this.label = label;
    }

    DocumentType type() {
        return type;
    }

    public String label() {
        return label;
    }
}
