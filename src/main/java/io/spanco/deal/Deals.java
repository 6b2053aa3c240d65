package io.spanco.deal;

import io.spanco.platform.error.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

    Deals(DealRepository repository) {
        this.repository = repository;
    }

    /** @throws NotFound when there is none */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deal lock(String number) {
        return repository.lock(number).orElseThrow(() -> unknown(number));
    }

    /** Locks several deals in the order of their numbers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Deal> lockAll(Collection<String> numbers) {
        return new TreeSet<>(numbers).stream().map(this::lock).toList();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Deal existing(String number) {
        return repository.findByNumber(number).orElseThrow(() -> unknown(number));
    }

    @Transactional(readOnly = true)
    public Optional<Deal> find(String number) {
        return repository.findByNumber(number);
    }

    @Transactional(readOnly = true)
    public List<Deal> all(Collection<String> numbers) {
        return repository.findByNumberIn(numbers);
    }

    Deal save(Deal deal) {
        return repository.saveAndFlush(deal);
    }

    private static NotFound unknown(String number) {
        return new NotFound("L’affaire « " + number + " » n’existe pas.");
    }
}
