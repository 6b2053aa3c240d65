package io.spanco.party;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Aggregates only; lists are {@link CompanyQueries}' business. */
interface CompanyRepository extends Repository<Company, Long> {

    Company saveAndFlush(Company company);

    Optional<Company> findById(long id);

    Optional<Company> findBySiren(String siren);

    /** At most two: enough to know whether the name is unequivocal. */
    @NativeQuery("select * from spanco.company where spanco.plain(name) = spanco.plain(:name) order by id limit 2")
    List<Company> findTwoByName(String name);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Company c where c.id = :id")
    Optional<Company> lockById(long id);
}
