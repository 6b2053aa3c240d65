package io.spanco.deal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DealRepository extends JpaRepository<Deal, Long> {

    Optional<Deal> findByNumber(String number);

    List<Deal> findByNumberIn(Collection<String> numbers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deal d where d.number = :number")
    Optional<Deal> lock(String number);
}
