package io.spanco.party;

import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.platform.text.Sentence;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with companies. */
@Service
@Transactional
public class CompanyService {

    private final CompanyRepository repository;
    private final Companies companies;

    CompanyService(CompanyRepository repository, Companies companies) {
        this.repository = repository;
        this.companies = companies;
    }

    /**
     * @throws io.spanco.platform.error.Invalid naming every field that breaks a rule
     * @throws Conflict at {@code siren} when another company has it
     */
    @Requires(Right.SELL)
    public Company register(CompanyDetails typed) {
        CompanyDetails details = typed.checked();
        refuseSirenOfAnother(details.siren(), 0);
        return save(new Company(details));
    }

    /**
     * @param version the version that the change is based on
     * @throws io.spanco.platform.error.Invalid naming every field that breaks a rule
     * @throws Conflict when the company was changed since, or another one has the SIREN
     */
    @Requires(Right.SELL)
    public Company change(long id, Long version, CompanyDetails typed) {
        Company company = companies.lock(id);
        Checks.version(version, company.version());
        CompanyDetails details = typed.checked();
        refuseSirenOfAnother(details.siren(), id);
        company.change(details);
        return save(company);
    }

    private void refuseSirenOfAnother(String siren, long id) {
        Optional.ofNullable(siren)
                .flatMap(repository::findBySiren)
                .filter(other -> other.id() != id)
                .ifPresent(other -> {
                    throw sirenTaken(Sentence.of("Ce SIREN est déjà celui de « {0} ».", other.name()));
                });
    }

    /** Two that take one SIREN at the same moment meet here: the index lets only the first pass. */
    private Company save(Company company) {
        try {
            return repository.saveAndFlush(company);
        } catch (DataIntegrityViolationException taken) {
            throw sirenTaken(Sentence.of("Ce SIREN est déjà celui d’une autre société."));
        }
    }

    private static Conflict sirenTaken(Sentence whose) {
        return new Conflict(whose).at("siren", whose);
    }
}
