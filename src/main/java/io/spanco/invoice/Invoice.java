package io.spanco.invoice;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import io.spanco.platform.error.Conflict;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An invoice to one customer, of one deal or of several: then the deals stand on its lines. It has no number before it is
 * issued; how much of it is paid or credited is a sum over payments and credit notes, never stored here.
 */
@Entity
@DiscriminatorValue("INVOICE")
public class Invoice extends CommercialDocument {

    @Enumerated(EnumType.STRING)
    private InvoiceStatus status = InvoiceStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private InvoiceKind kind = InvoiceKind.STANDARD;

    private LocalDate dueDate;
    private BigDecimal depositPercent;

    protected Invoice() {}

    /** A draft made of these documents. */
    Invoice(Origin origin, List<? extends CommercialDocument> parents, List<LineValues> lines) {
        super(DocumentType.INVOICE, origin);
        parents.forEach(this::derivedFrom);
        putLines(lines);
    }

    /** A draft that asks for a part of an order ahead. */
    static Invoice deposit(Origin origin, CommercialDocument order, BigDecimal percent, List<LineValues> lines) {
        Invoice deposit = new Invoice(origin, List.of(order), lines);
        deposit.kind = InvoiceKind.DEPOSIT;
        deposit.depositPercent = percent;
        return deposit;
    }

    /** Replaces the lines of a draft. */
    void lines(List<LineValues> lines) {
        requireDraft();
        putLines(lines);
    }

    /** Gives the draft its number; the issuing desk freezes it after that. */
    void issueAs(String number, LocalDate due, String theirReference) {
        requireDraft();
        numberedAs(number);
        status = InvoiceStatus.ISSUED;
        dueDate = due;
        noteCustomerReference(theirReference);
    }

    /** Nothing is owed any more. */
    public void settle() {
        requireOpen();
        status = InvoiceStatus.PAID;
    }

    /** What had settled it was taken back. */
    public void owedAgain() {
        if (status != InvoiceStatus.PAID) {
            throw new Conflict("La facture {0} n’est pas soldée.", reference());
        }
        status = InvoiceStatus.ISSUED;
    }

    /** @throws Conflict unless it is issued and neither settled nor disputed already */
    public void dispute(String why) {
        if (status != InvoiceStatus.ISSUED) {
            throw new Conflict(
                    "La facture {0} est {1} : un litige ne s’ouvre que sur une facture émise et non soldée.",
                    reference(), status);
        }
        status = InvoiceStatus.DISPUTED;
        noteReason(why);
    }

    /** @throws Conflict when it is not disputed */
    public void endDispute() {
        if (status != InvoiceStatus.DISPUTED) {
            throw new Conflict("La facture {0} n’est pas en litige.", reference());
        }
        status = InvoiceStatus.ISSUED;
    }

    /** We give up what is owed. */
    public void writeOff(String why) {
        requireOpen();
        status = InvoiceStatus.WRITTEN_OFF;
        noteReason(why);
    }

    /** @throws Conflict when it is issued already */
    void requireDraft() {
        if (status != InvoiceStatus.DRAFT) {
            throw new Conflict("La facture {0} est déjà émise.", reference());
        }
    }

    /** @throws Conflict for a draft, and when nothing is owed any more */
    public void requireOpen() {
        if (status == InvoiceStatus.DRAFT) {
            throw new Conflict("La facture n’est pas encore émise.");
        }
        if (!status.isOpen()) {
            throw new Conflict("La facture {0} est déjà {1}.", reference(), status);
        }
    }

    /** The deals on its lines, in the order in which they are locked. */
    public SortedSet<String> dealNumbers() {
        SortedSet<String> deals = new TreeSet<>();
        lines().forEach(line -> deals.add(line.dealNumber()));
        return deals;
    }

    /** Its lines without those that deduct a deposit. */
    List<DocumentLine> ownLines() {
        return lines().stream().filter(line -> line.quantity().signum() >= 0).toList();
    }

    /** Its lines that deduct a deposit. */
    List<DocumentLine> deductions() {
        return lines().stream().filter(line -> line.quantity().signum() < 0).toList();
    }

    /** What it answers to before and after its issue. */
    public String draftReference() {
        return Documents.draftReference(id());
    }

    @Override
    public String reference() {
        return number() == null ? draftReference() : number();
    }

    @Override
    public String statusCode() {
        return status.name();
    }

    @Override
    public String kindCode() {
        return kind.name();
    }

    public InvoiceStatus status() {
        return status;
    }

    public InvoiceKind kind() {
        return kind;
    }

    /** Last day on which it can be paid in time; null for a draft. */
    public LocalDate dueDate() {
        return dueDate;
    }

    /** Part of the order that a deposit asks for, in percent; null for a standard invoice. */
    public BigDecimal depositPercent() {
        return depositPercent;
    }
}
