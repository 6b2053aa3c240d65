package io.spanco.purchase;

import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.document.LineProgress;
import io.spanco.document.LineQuantities;
import io.spanco.platform.error.NotFound;
import java.math.BigDecimal;
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
        return documents.numbered(reference, PurchaseOrder.class).orElseThrow(() -> unknown(reference));
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
        return quantities.of(order, LineProgress::leftToReceive);
    }

    /** Units received and not on a checked invoice yet, by line id. */
    public Map<Long, BigDecimal> leftToInvoice(PurchaseOrder order) {
        return quantities.of(order, LineProgress::leftToCharge);
    }

    /** How far each line was received and charged, by its id. */
    public Map<Long, LineProgress> progress(PurchaseOrder order) {
        return quantities.of(order.id());
    }

    /** Ordered and not on a checked invoice yet, by line id: the goods may still be on their way. */
    Map<Long, BigDecimal> notInvoiced(PurchaseOrder order) {
        return quantities.of(order, line -> line.quantity().subtract(line.charged()));
    }

    private static NotFound unknown(String reference) {
        return new NotFound("La commande fournisseur « {0} » n’existe pas.", reference);
    }
}
