package io.spanco.document;

import java.util.Arrays;

/** Where the pages show a document. */
public final class DocumentPaths {

    private DocumentPaths() {}

    /** The path of its page; of its file where it has no page of its own. */
    public static String of(DocumentType type, String reference) {
        return switch (type) {
            case QUOTE -> "/quotes/" + reference;
            case ORDER -> "/orders/" + reference;
            case DELIVERY_NOTE -> "/deliveries/" + reference;
            case INVOICE, CREDIT_NOTE -> "/invoices/" + reference;
            case PURCHASE_ORDER, GOODS_RECEIPT, SUPPLIER_INVOICE -> "/purchases/" + reference;
            case REMINDER -> "/documents/" + reference + "/pdf";
        };
    }

    /** The same, by the series that the reference is of; null for a reference of no series. */
    public static String of(String reference) {
        if (isUnnumbered(reference)) {
            return of(DocumentType.INVOICE, reference);
        }
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.numbers(reference))
                .findFirst()
                .map(type -> of(isReminder(reference) ? DocumentType.REMINDER : type, reference))
                .orElse(null);
    }

    /** Whether it names a draft that has no number yet: an address, nothing that one reads. */
    public static boolean isUnnumbered(String reference) {
        return reference.startsWith(Documents.DRAFT);
    }

    private static boolean isReminder(String reference) {
        return reference.matches("FA-\\d{4}-\\d+-L\\d");
    }
}
