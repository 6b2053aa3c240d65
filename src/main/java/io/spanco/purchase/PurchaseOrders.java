package io.spanco.purchase;

import io.spanco.deal.Deals;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import io.spanco.document.LineQuantities;
import io.spanco.platform.error.NotFound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds supplier orders, locks the deal they hang on, and reads what is left to receive and to be invoiced. */
@Component
@Transactional(readOnly = true)
public class PurchaseOrders {

    private final PurchaseRepository repository;
    private final Documents documents;
    private final Deals deals;
    private final LineQuantities quantities;

    PurchaseOrders(PurchaseRepository repository, Documents documents, Deals deals, LineQuantities quantities) {
        this.repository = repository;
        this.documents = documents;
        this.deals = deals;
        this.quantities = quantities;
    }

    /** @throws NotFound when there is none */
    public PurchaseOrder existing(String reference) {
        return repository.findByNumber(reference).orElseThrow(() -> unknown(reference));
    }

    PurchaseOrder existing(long id) {
        return repository.findById(id).orElseThrow(() -> unknown("n° " + id));
    }

    /** Locks the deal, then reads the order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PurchaseOrder lock(String reference) {
        deals.lock(documents.dealNumberOf(reference));
        return existing(reference);
    }

    /** Units still to come, by line id. */
    public Map<Long, BigDecimal> leftToReceive(PurchaseOrder order) {
        return LineQuantities.left(order, received(order));
    }

    /** Units received and not on a checked invoice yet, by line id. */
    public Map<Long, BigDecimal> leftToInvoice(PurchaseOrder order) {
        Map<Long, BigDecimal> left = received(order);
        invoiced(order).forEach((line, quantity) -> left.merge(line, quantity.negate(), BigDecimal::add));
        return left;
    }

    public Map<Long, BigDecimal> received(PurchaseOrder order) {
        return quantities.taken(order, DocumentType.GOODS_RECEIPT, List.of(GoodsReceipt.RECORDED));
    }

    public Map<Long, BigDecimal> invoiced(PurchaseOrder order) {
        return quantities.taken(order, DocumentType.SUPPLIER_INVOICE, List.of(SupplierInvoiceStatus.CHECKED.name()));
    }

    static boolean isAnyLeft(Map<Long, BigDecimal> left) {
        return left.values().stream().anyMatch(quantity -> quantity.signum() > 0);
    }

    private static NotFound unknown(String reference) {
        return new NotFound("La commande fournisseur « " + reference + " » n’existe pas.");
    }
}
