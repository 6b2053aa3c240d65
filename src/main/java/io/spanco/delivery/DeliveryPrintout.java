package io.spanco.delivery;

import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.document.LineProgress;
import io.spanco.document.Printouts;
import io.spanco.order.OrderProgress;
import io.spanco.order.SalesOrder;
import io.spanco.party.Address;
import io.spanco.party.PartySnapshot;
import io.spanco.platform.text.French;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the template of a delivery note shows. */
@Component
class DeliveryPrintout {

    static final String TEMPLATE = "docx/delivery-note.docx";

    private final Deals deals;
    private final Documents documents;
    private final OrderProgress progress;

    DeliveryPrintout(Deals deals, Documents documents, OrderProgress progress) {
        this.deals = deals;
        this.documents = documents;
        this.progress = progress;
    }

    /** A note of the whole quote: nothing remains after it. */
    Map<String, Object> values(DeliveryNote note) {
        Map<String, Object> values = common(note);
        List<Map<String, Object>> lines = lines(values);
        lines.forEach(line -> {
            line.put("ordered", line.get("quantity"));
            line.put("remaining", French.quantity(BigDecimal.ZERO));
        });
        return values;
    }

    /** A note of a part of the order: with what was ordered and what remains after it. */
    Map<String, Object> values(DeliveryNote note, SalesOrder order) {
        Map<String, Object> values = common(note);
        Printouts.in(values, "document").put("orderNumber", String.join(", ", documents.parentReferences(note)));
        Map<Long, LineProgress> done = progress.byLine(order);
        List<Map<String, Object>> lines = lines(values);
        for (int index = 0; index < lines.size(); index++) {
            LineProgress line = done.get(note.lines().get(index).sourceLineId());
            lines.get(index).put("ordered", French.quantity(line.quantity()));
            lines.get(index).put("remaining", French.quantity(line.leftToDeliver()));
        }
        return values;
    }

    /** Where the goods go, on one line: the delivery address, or else the company's own. */
    static String goesTo(PartySnapshot them) {
        Address address = them.deliveryAddress() == null ? them.address() : them.deliveryAddress();
        return String.join(", ", address.lines());
    }

    private Map<String, Object> common(DeliveryNote note) {
        Map<String, Object> values = Printouts.of(note, "Bon de livraison");
        Map<String, Object> header = Printouts.in(values, "document");
        header.put("dealTitle", deals.existing(note.dealNumber()).title());
        header.put("deliveryAddress", Printouts.deliveryAddress(note.buyer()));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Map<String, Object> values) {
        return (List<Map<String, Object>>) values.get("lines");
    }
}
