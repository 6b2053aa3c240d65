package io.spanco.order;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRepository extends JpaRepository<SalesOrder, Long> {

    Optional<SalesOrder> findByNumber(String number);

    List<SalesOrder> findByDealNumberOrderById(String dealNumber);
}
