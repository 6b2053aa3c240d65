package io.spanco.purchase;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import io.spanco.document.Totals;
import io.spanco.platform.error.Conflict;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** An invoice of a supplier; it counts, and no longer changes, once it is checked against order and receipts. */
@Entity
@DiscriminatorValue("SUPPLIER_INVOICE")
public class SupplierInvoice extends CommercialDocument {

    @Enumerated(EnumType.STRING)
    private SupplierInvoiceStatus status = SupplierInvoiceStatus.TO_CHECK;

    private String supplierNumber;
    private LocalDate documentDate;
    private BigDecimal claimedNet;
    private BigDecimal claimedVat;

    protected SupplierInvoice() {}

    SupplierInvoice(
            Origin origin, String number, PurchaseOrder order, SupplierInvoiceInput theirs, List<LineValues> lines) {
        super(DocumentType.SUPPLIER_INVOICE, origin);
        numberedAs(number);
        derivedFrom(order);
        supplierNumber = theirs.number().strip();
        documentDate = theirs.date();
        if (theirs.claimed() != null) {
            claim(theirs.claimed());
        }
        charge(lines);
    }

    /** Its totals are those that stand on it; until then what its lines come to. */
    void claim(ClaimedAmounts theirs) {
        claimedNet = theirs.netInCents();
        claimedVat = theirs.vatInCents();
        computeTotals();
    }

    /** @param theirs what it is for, and is compared with */
    void charge(List<LineValues> theirs) {
        putLines(theirs);
    }

    /** What its lines come to, whatever it claims. */
    Totals due() {
        return super.totals();
    }

    /** What it claims beyond its lines. */
    Difference difference() {
        Totals claimed = totals();
        return Difference.between(claimed.net(), claimed.vat(), due());
    }

    /**
     * It is owed as it stands. What it claims beyond its lines becomes a line of its own, taxed and booked as the dearest of
     * them, so that margin and books follow what is owed.
     */
    void checked() {
        requireToCheck();
        BigDecimal more = difference().net();
        if (more.signum() != 0) {
            addLine(beyond(more));
        }
        status = SupplierInvoiceStatus.CHECKED;
    }

    void refuse(String why) {
        requireToCheck();
        status = SupplierInvoiceStatus.REFUSED;
        noteReason(why);
    }

    /** Why it is owed although it claims something else than is due. */
    void explain(String why) {
        requireToCheck();
        noteReason(why);
    }

    private LineValues beyond(BigDecimal more) {
        DocumentLine dearest =
                lines().stream().max(Comparator.comparing(DocumentLine::net)).orElseThrow();
        return new LineValues(
                dearest.dealNumber(),
                null,
                dearest.productId(),
                dearest.productCode(),
                "Écart de la facture",
                BigDecimal.valueOf(more.signum()),
                dearest.unit(),
                more.abs(),
                BigDecimal.ZERO,
                dearest.vat(),
                null);
    }

    private void requireToCheck() {
        if (status != SupplierInvoiceStatus.TO_CHECK) {
            throw new Conflict("La facture fournisseur {0} est déjà « {1} ».", number(), status);
        }
    }

    @Override
    public Totals totals() {
        return claimedNet == null ? due() : due().claimed(claimedNet, claimedVat);
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
