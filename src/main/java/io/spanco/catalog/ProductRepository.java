package io.spanco.catalog;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Aggregates only; lists and the search are {@link ProductQueries}' business. */
interface ProductRepository extends Repository<Product, Long> {

    Product saveAndFlush(Product product);

    Optional<Product> findById(long id);

    List<Product> findAllByIdIn(Collection<Long> ids);

    @Query("select p from Product p where p.id in :ids or lower(p.code) in :codes")
    List<Product> findAllByIdOrCode(Collection<Long> ids, Collection<String> codes);

    @Query("select p from Product p where lower(p.code) = lower(:code)")
    Optional<Product> findByCode(String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Product p where p.id = :id")
    Optional<Product> lockById(long id);
}
