package io.spanco.purchase;

import io.spanco.deal.DealHistory;
import io.spanco.document.DocumentType;
import io.spanco.document.IssuingDesk;
import io.spanco.document.LineValues;
import io.spanco.document.NumberSeries;
import io.spanco.document.Origins;
import io.spanco.platform.error.Checks;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes supplier orders and sends them out when the process calls for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PurchaseMaking {

    private final PurchaseRepository repository;
    private final PurchaseOrders orders;
    private final NumberSeries numbers;
    private final Origins origins;
    private final IssuingDesk desk;
    private final PurchasePrintout printout;
    private final DealHistory history;

    PurchaseMaking(
            PurchaseRepository repository,
            PurchaseOrders orders,
            NumberSeries numbers,
            Origins origins,
            IssuingDesk desk,
            PurchasePrintout printout,
            DealHistory history) {
        this.repository = repository;
        this.orders = orders;
        this.numbers = numbers;
        this.origins = origins;
        this.desk = desk;
        this.printout = printout;
        this.history = history;
    }

    PurchaseOrder create(String dealNumber, long supplierId, List<LineValues> lines) {
        PurchaseOrder order = repository.saveAndFlush(new PurchaseOrder(
                origins.of(dealNumber, supplierId), numbers.next(DocumentType.PURCHASE_ORDER), lines));
        record(order, "PURCHASE_CREATED", " créée");
        return order;
    }

    void approvalDecided(String reference, boolean approved, String reason) {
        PurchaseOrder order = orders.lock(reference);
        if (!approved) {
            Checks.reason(reason);
            order.notApproved(reason.strip());
        }
        record(
                order,
                approved ? "PURCHASE_APPROVED" : "PURCHASE_NOT_APPROVED",
                approved ? " approuvée" : " non approuvée : " + reason);
    }

    void withdrawn(PurchaseOrder order) {
        record(order, "PURCHASE_WITHDRAWN", " : la demande d’approbation est retirée");
    }

    void issue(String reference) {
        PurchaseOrder order = orders.lock(reference);
        order.sent();
        desk.issue(order, PurchasePrintout.TEMPLATE, printout::values);
        record(order, "PURCHASE_SENT", " émise");
    }

    void cancel(String reference) {
        PurchaseOrder order = orders.lock(reference);
        order.cancel(null);
        repository.saveAndFlush(order);
        record(order, "PURCHASE_CANCELLED", " annulée");
    }

    private void record(PurchaseOrder order, String event, String what) {
        history.record(order.dealNumber(), event, "Commande fournisseur " + order.number() + what, order.number());
    }
}
