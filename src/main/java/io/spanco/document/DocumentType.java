package io.spanco.document;

import io.spanco.platform.text.Labelled;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The types of commercial documents, the prefix of their numbers, and which may be derived from which. */
public enum DocumentType implements Labelled {
    QUOTE("DE", "Devis"),
    ORDER("CO", "Commande"),
    DELIVERY_NOTE("BL", "Bon de livraison"),
    INVOICE("FA", "Facture"),
    CREDIT_NOTE("AV", "Avoir"),
    PURCHASE_ORDER("CF", "Commande fournisseur"),
    GOODS_RECEIPT("RE", "Réception"),
    SUPPLIER_INVOICE("FF", "Facture fournisseur"),
    REMINDER("FA", "Relance");

    private static final Map<DocumentType, Set<DocumentType>> PARENTS = Map.of(
            QUOTE, EnumSet.of(QUOTE),
            ORDER, EnumSet.of(QUOTE),
            DELIVERY_NOTE, EnumSet.of(QUOTE, ORDER),
            INVOICE, EnumSet.of(QUOTE, ORDER, DELIVERY_NOTE),
            CREDIT_NOTE, EnumSet.of(INVOICE),
            PURCHASE_ORDER, EnumSet.of(QUOTE, ORDER),
            GOODS_RECEIPT, EnumSet.of(PURCHASE_ORDER),
            SUPPLIER_INVOICE, EnumSet.of(PURCHASE_ORDER, GOODS_RECEIPT),
            REMINDER, EnumSet.of(INVOICE));

    private final String prefix;
    private final String label;

    DocumentType(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    public String prefix() {
        return prefix;
    }

    /** Whether a reference is of this type's series; null is of none. */
    public boolean numbers(String reference) {
        return reference != null && reference.startsWith(prefix + "-");
    }

    @Override
    public String label() {
        return label;
    }

    public boolean mayDeriveFrom(DocumentType parent) {
        return PARENTS.get(this).contains(parent);
    }
}
