package io.spanco.receivable;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentType;
import io.spanco.document.Origin;
import io.spanco.invoice.Invoice;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A letter that reminds of an unpaid invoice; the level counts those of the invoice. */
@Entity
@DiscriminatorValue("REMINDER")
public class Reminder extends CommercialDocument {

    /** A reminder has no other state. */
    enum Status {
        SENT
    }

    @Enumerated(EnumType.STRING)
    private Status status = Status.SENT;

    /** Null for those of before it was kept. */
    @Enumerated(EnumType.STRING)
    private ReminderAction kind;

    private Integer level;

    protected Reminder() {}

    Reminder(Origin origin, Invoice invoice, int level, ReminderAction kind) {
        super(DocumentType.REMINDER, origin);
        derivedFrom(invoice);
        numberedAs(invoice.number() + "-L" + level);
        this.level = level;
        this.kind = kind;
    }

    /** A letter asks for what stands on its invoice, it has no lines of its own. */
    @Override
    protected boolean hasTotals() {
        return false;
    }

    @Override
    public String statusCode() {
        return status.name();
    }

    @Override
    public String kindCode() {
        return kind == null ? null : kind.name();
    }

    /** From 1. */
    public int level() {
        return level;
    }
}
