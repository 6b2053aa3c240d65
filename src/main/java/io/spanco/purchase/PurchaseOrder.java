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
import java.util.List;

/** An order to a supplier, for goods or services that honour a deal. */
@Entity
@DiscriminatorValue("PURCHASE_ORDER")
public class PurchaseOrder extends CommercialDocument {

    @Enumerated(EnumType.STRING)
    private PurchaseStatus status = PurchaseStatus.DRAFT;

    protected PurchaseOrder() {}

    PurchaseOrder(Origin origin, String number, List<LineValues> lines) {
        super(DocumentType.PURCHASE_ORDER, origin);
        numberedAs(number);
        putLines(lines);
    }

    void change(List<LineValues> lines) {
        requireDraft();
        putLines(lines);
    }

    void sent() {
        requireDraft();
        status = PurchaseStatus.SENT;
        noteReason(null);
    }

    /** It is on its way again: why it was not approved before is over. */
    void sentAnew() {
        requireDraft();
        noteReason(null);
    }

    /** It stays a draft, and says why until it is sent again. */
    void notApproved(String why) {
        requireDraft();
        noteReason(why);
    }

    void cancel(String why) {
        requireDraft();
        status = PurchaseStatus.CANCELLED;
        noteReason(why);
    }

    /** Goods came in. @param everything whether nothing is left to come */
    void received(boolean everything) {
        status = everything ? PurchaseStatus.RECEIVED : PurchaseStatus.PARTLY_RECEIVED;
    }

    private void requireDraft() {
        if (status != PurchaseStatus.DRAFT) {
            throw new Conflict("La commande {0} est « {1} », elle ne change plus.", number(), status);
        }
    }

    @Override
    public String statusCode() {
        return status.name();
    }

    public PurchaseStatus status() {
        return status;
    }
}
