package io.spanco.invoice;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** Takes an invoice back, wholly or in part. Its amounts are positive and lower what is owed; it is issued when made. */
@Entity
@DiscriminatorValue("CREDIT_NOTE")
public class CreditNote extends CommercialDocument {

    /** A credit note has no other state. */
    enum Status {
        ISSUED
    }

    @Enumerated(EnumType.STRING)
    private Status status = Status.ISSUED;

    private Boolean invoiceAgain = false;

    protected CreditNote() {}

    CreditNote(Origin origin, Invoice invoice, CreditInput credit, List<LineValues> lines) {
        super(DocumentType.CREDIT_NOTE, origin);
        derivedFrom(invoice);
        noteReason(credit.reason());
        invoiceAgain = credit.invoiceAgain();
        noteCustomerReference(invoice.customerReference());
        putLines(lines);
    }

    /** Whether what it takes back is to be invoiced anew. */
    public boolean invoiceAgain() {
        return invoiceAgain;
    }

    void number(String drawn) {
        numberedAs(drawn);
    }

    @Override
    public String reference() {
        return number() == null ? Documents.draftReference(id()) : number();
    }

    @Override
    public String statusCode() {
        return status.name();
    }
}
