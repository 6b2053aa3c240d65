package io.spanco.purchase;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentType;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import io.spanco.platform.error.Conflict;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;

/** An invoice of a supplier; it counts, and no longer changes, once it is checked against order and receipts. */
@Entity
@DiscriminatorValue("SUPPLIER_INVOICE")
public class SupplierInvoice extends CommercialDocument {

    @Enumerated(EnumType.STRING)
    private SupplierInvoiceStatus status = SupplierInvoiceStatus.TO_CHECK;

    private String supplierNumber;
    private LocalDate documentDate;

    protected SupplierInvoice() {}

    SupplierInvoice(
            Origin origin, String number, PurchaseOrder order, SupplierInvoiceInput theirs, List<LineValues> lines) {
        super(DocumentType.SUPPLIER_INVOICE, origin);
        numberedAs(number);
        derivedFrom(order);
        supplierNumber = theirs.number().strip();
        documentDate = theirs.date();
        putLines(lines);
    }

    void checked() {
        requireToCheck();
        status = SupplierInvoiceStatus.CHECKED;
    }

    void refuse(String why) {
        requireToCheck();
        status = SupplierInvoiceStatus.REFUSED;
        noteReason(why);
    }

    private void requireToCheck() {
        if (status != SupplierInvoiceStatus.TO_CHECK) {
            throw new Conflict("La facture fournisseur " + number() + " est déjà « " + status.label() + " ».");
        }
    }

    @Override
    public String statusCode() {
        return status.name();
    }

    public SupplierInvoiceStatus status() {
        return status;
    }

    /** The number that the supplier gave it. */
    public String supplierNumber() {
        return supplierNumber;
    }

    /** The date that stands on it. */
    public LocalDate documentDate() {
        return documentDate;
    }
}
