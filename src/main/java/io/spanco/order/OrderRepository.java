package io.spanco.order;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRepository extends JpaRepository<SalesOrder, Long> {

    List<SalesOrder> findByDealNumberOrderById(String dealNumber);
}
