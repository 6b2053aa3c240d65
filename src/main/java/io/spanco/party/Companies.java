package io.spanco.party;

import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How other rooms look a company up. */
@Component
@Transactional(readOnly = true)
public class Companies {

    private final CompanyRepository repository;

    Companies(CompanyRepository repository) {
        this.repository = repository;
    }

    /** The company that a body names as {@code companyId}. @throws Invalid at that field when there is none */
    public Company required(long id) {
        return required(id, "companyId");
    }

    /** @throws Invalid at the field when there is none */
    public Company required(long id, String field) {
        return repository.findById(id).orElseThrow(() -> Invalid.at(field, "La société {0} n’existe pas.", id));
    }

    /** The company that an address names. @throws NotFound when there is none */
    public Company existing(long id) {
        return repository.findById(id).orElseThrow(() -> unknown(id));
    }

    /**
     * What a person typed to name a company: its SIREN, in any grouping, or its whole name, whatever the case and the
     * accents.
     *
     * @throws Invalid when several companies have that name
     */
    public Optional<Company> findByNameOrSiren(String typed) {
        if (typed == null || typed.isBlank() || typed.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        if (Siren.isValid(Siren.tidy(typed))) {
            return repository.findBySiren(Siren.tidy(typed));
        }
        List<Company> found = repository.findTwoByName(Tidy.text(typed));
        if (found.size() > 1) {
            throw new Invalid("Plusieurs sociétés s’appellent « {0} » : indiquez le SIREN.", Tidy.text(typed));
        }
        return found.stream().findFirst();
    }

    /**
     * Holds the row until the end of the caller's transaction. Locks are always taken in this order: deals, company,
     * number series.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Company lock(long id) {
        return repository.lockById(id).orElseThrow(() -> unknown(id));
    }

    private static NotFound unknown(long id) {
        return new NotFound("La société {0} n’existe pas.", id);
    }
}
