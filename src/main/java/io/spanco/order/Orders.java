package io.spanco.order;

import io.spanco.deal.Deal;
import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.platform.error.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds orders, and locks the deal that they hang on. */
@Component
public class Orders {

    private final OrderRepository repository;
    private final Documents documents;
    private final Deals deals;

    Orders(OrderRepository repository, Documents documents, Deals deals) {
        this.repository = repository;
        this.documents = documents;
        this.deals = deals;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public SalesOrder existing(String reference) {
        return documents.numbered(reference, SalesOrder.class).orElseThrow(() -> unknown(reference));
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public SalesOrder existing(long id) {
        return repository.findById(id).orElseThrow(() -> unknown("no " + id));
    }

    /**
     * Locks the order's deal, then reads the order.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SalesOrder lock(String reference) {
        deals.lock(dealNumberOf(reference));
        return existing(reference);
    }

    /**
     * The same for a door.
     *
     * @throws io.spanco.platform.error.Conflict when the order is cancelled or its deal closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SalesOrder lockOpen(String reference) {
        Deal deal = deals.lock(dealNumberOf(reference));
        SalesOrder order = existing(reference);
        order.requireConfirmed();
        deal.requireOpen();
        return order;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<SalesOrder> ofDeal(String dealNumber) {
        return repository.findByDealNumberOrderById(dealNumber);
    }

    private String dealNumberOf(String reference) {
        try {
            return documents.dealNumberOf(reference);
        } catch (NotFound none) {
            throw unknown(reference);
        }
    }

    private static NotFound unknown(String reference) {
        return new NotFound("La commande « {0} » n’existe pas.", reference);
    }
}
