package io.spanco.order;

import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.document.Printouts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the template of an order's confirmation shows. */
@Component
class OrderPrintout {

    static final String TEMPLATE = "docx/order-confirmation.docx";

    private final Deals deals;
    private final Documents documents;

    OrderPrintout(Deals deals, Documents documents) {
        this.deals = deals;
        this.documents = documents;
    }

    Map<String, Object> values(SalesOrder order) {
        Map<String, Object> values = Printouts.of(order, "Confirmation de commande");
        Map<String, Object> header = Printouts.in(values, "document");
        header.put("dealTitle", deals.existing(order.dealNumber()).title());
        header.put("quoteNumber", String.join(", ", documents.parentReferences(order)));
        header.put("deliveryAddress", Printouts.deliveryAddress(order.buyer()));
        return values;
    }
}
