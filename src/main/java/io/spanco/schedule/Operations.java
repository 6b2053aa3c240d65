package io.spanco.schedule;

import io.spanco.deal.Deals;
import io.spanco.platform.error.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds operations, and locks the deal that they belong to. */
@Component
public class Operations {

    private final OperationRepository repository;
    private final Deals deals;

    Operations(OperationRepository repository, Deals deals) {
        this.repository = repository;
        this.deals = deals;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public WorkshopOperation existing(long id) {
        return repository.findById(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Locks the operation's deal, then reads the operation.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkshopOperation lock(long id) {
        deals.lock(repository.findDealNumber(id).orElseThrow(() -> unknown(id)));
        return existing(id);
    }

    private static NotFound unknown(long id) {
        return new NotFound("L’opération {0} n’existe pas.", id);
    }
}
