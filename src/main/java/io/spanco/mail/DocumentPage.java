package io.spanco.mail;

import io.spanco.document.DocumentType;

/** Where our pages show a document. */
public final class DocumentPage {

    private DocumentPage() {}

    /** The path of its page; of its file where it has no page of its own. */
    public static String path(DocumentType type, String reference) {
        return switch (type) {
            case QUOTE -> "/quotes/" + reference;
            case ORDER -> "/orders/" + reference;
            case DELIVERY_NOTE -> "/deliveries/" + reference;
            case INVOICE, CREDIT_NOTE -> "/invoices/" + reference;
            case PURCHASE_ORDER -> "/purchases/" + reference;
            case GOODS_RECEIPT, SUPPLIER_INVOICE, REMINDER -> "/documents/" + reference + "/pdf";
        };
    }
}
