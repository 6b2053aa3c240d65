package io.spanco.deal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DealRepository extends JpaRepository<Deal, Long> {

    List<Deal> findByNumberIn(Collection<String> numbers);
}
