package io.spanco.purchase;

import io.spanco.deal.Deals;
import io.spanco.document.Printouts;
import io.spanco.party.Address;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the template of a supplier order shows. */
@Component
class PurchasePrintout {

    static final String TEMPLATE = "docx/purchase-order.docx";

    private final Deals deals;

    PurchasePrintout(Deals deals) {
        this.deals = deals;
    }

    Map<String, Object> values(PurchaseOrder order) {
        Map<String, Object> values = Printouts.of(order, "Bon de commande");
        Map<String, Object> header = Printouts.in(values, "document");
        header.put("dealTitle", deals.existing(order.dealNumber()).title());
        Address ours = order.seller().address();
        header.put("deliveryAddress", order.seller().name() + ", " + String.join(", ", ours.lines()));
        return values;
    }
}
