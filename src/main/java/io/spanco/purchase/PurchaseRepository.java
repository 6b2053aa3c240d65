package io.spanco.purchase;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PurchaseRepository extends JpaRepository<PurchaseOrder, Long> {

    Optional<PurchaseOrder> findByNumber(String number);
}
