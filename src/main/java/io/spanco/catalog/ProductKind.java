package io.spanco.catalog;

/** The nature of an operation, which French invoices state since the e-invoicing reform. */
public enum ProductKind {
    GOODS,
    SERVICE;

    public String messageKey() {
        return "catalog.kind." + name();
    }
}
