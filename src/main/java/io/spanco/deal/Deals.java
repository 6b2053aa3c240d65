package io.spanco.deal;

import io.spanco.platform.error.NotFound;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hibernate.LockOptions;
import org.hibernate.Session;
import org.hibernate.SimpleNaturalIdLoadAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and locks deals. Every door and every task's action locks first, always in this order: deals by number, company,
 * number series, mail; so two people at once run one after the other.
 */
@Component
public class Deals {

    private final DealRepository repository;
    private final EntityManager entities;

    Deals(DealRepository repository, EntityManager entities) {
        this.repository = repository;
        this.entities = entities;
    }

    /** @throws NotFound when there is none */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal lock(String number) {
        return byNumber().with(LockOptions.UPGRADE).loadOptional(number).orElseThrow(() -> unknown(number));
    }

    /** Locks several deals in the order of their numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Deal> lockAll(Collection<String> numbers) {
        return new TreeSet<>(numbers).stream().map(this::lock).toList();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Deal existing(String number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    @Transactional(readOnly = true)
    public Optional<Deal> find(String number) {
        return byNumber().loadOptional(number);
    }

    @Transactional(readOnly = true)
    public List<Deal> all(Collection<String> numbers) {
        return repository.findByNumberIn(numbers);
    }

    Deal save(Deal deal) {
        return repository.saveAndFlush(deal);
    }

    /** What this transaction has read or locked already is neither read nor locked again. */
    private SimpleNaturalIdLoadAccess<Deal> byNumber() {
        return entities.unwrap(Session.class).bySimpleNaturalId(Deal.class);
    }

    private static NotFound unknown(String number) {
        return new NotFound("L’affaire « {0} » n’existe pas.", number);
    }
}
