package io.spanco.purchase;

import io.spanco.document.DocumentRights;
import io.spanco.document.IssuingDesk;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import org.springframework.stereotype.Component;

/** What a draft would look like to the supplier; nothing of it is stored. */
@Component
public class PurchasePreview {

    private final PurchaseOrders orders;
    private final DocumentRights rights;
    private final PurchasePrintout printout;
    private final IssuingDesk desk;

    PurchasePreview(PurchaseOrders orders, DocumentRights rights, PurchasePrintout printout, IssuingDesk desk) {
        this.orders = orders;
        this.rights = rights;
        this.printout = printout;
        this.desk = desk;
    }

    /**
     * A PDF stamped as a draft.
     *
     * @throws Forbidden when the person may not see what suppliers charge
     * @throws Conflict for an order that is issued: it has its own file; and when our own company is not complete yet
     */
    public byte[] of(String reference) {
        if (rights.readable(orders.existing(reference)).isIssued()) {
            throw new Conflict("La commande {0} est émise : ouvrez son PDF.", reference);
        }
        return desk.preview(() -> orders.existing(reference), PurchasePrintout.TEMPLATE, printout::values);
    }
}
