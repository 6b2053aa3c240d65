package io.spanco.demo;

import io.spanco.document.LineInput;
import io.spanco.document.PartRequest;
import io.spanco.purchase.GoodsReceiving;
import io.spanco.purchase.PurchaseOrder;
import io.spanco.purchase.PurchaseOrders;
import io.spanco.purchase.PurchaseService;
import io.spanco.purchase.SupplierInvoiceInput;
import io.spanco.purchase.SupplierInvoicing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What purchasing does for a deal, and accounting with what suppliers ask for it. */
@Component
class Buying {

    private final PurchaseService purchases;
    private final GoodsReceiving receiving;
    private final SupplierInvoicing invoicing;
    private final PurchaseOrders orders;
    private final Clock clock;

    Buying(
            PurchaseService purchases,
            GoodsReceiving receiving,
            SupplierInvoicing invoicing,
            PurchaseOrders orders,
            Clock clock) {
        this.purchases = purchases;
        this.receiving = receiving;
        this.invoicing = invoicing;
        this.orders = orders;
        this.clock = clock;
    }

    /** A draft, at the catalogue's costs. */
    Act drafts(String name, Cast supplier, LineInput... lines) {
        return tale -> tale.remember(
                name,
                purchases.create(tale.deal(), supplier.id(tale), List.of(lines)).number());
    }

    Act sends(String name) {
        return tale -> purchases.send(tale.reference(name), null, List.of());
    }

    Act approves(String name) {
        return tale -> purchases.approve(tale.reference(name), true, null);
    }

    Act receives(String name, PartRequest... parts) {
        return tale -> receiving.receive(tale.reference(name), List.of(parts));
    }

    Act receivesEverything(String name) {
        return tale -> {
            PurchaseOrder order = orders.existing(tale.reference(name));
            Map<Long, BigDecimal> left = orders.leftToReceive(order);
            receiving.receive(
                    order.number(),
                    order.lines().stream()
                            .map(line -> new PartRequest(line.position(), left.get(line.id())))
                            .toList());
        };
    }

    /** The supplier's invoice of the day, for what was received: checked at once when it claims no more. */
    Act entersInvoice(String name, String supplierNumber) {
        return tale -> invoicing.enter(
                tale.reference(name), new SupplierInvoiceInput(supplierNumber, LocalDate.now(clock), null, null));
    }
}
