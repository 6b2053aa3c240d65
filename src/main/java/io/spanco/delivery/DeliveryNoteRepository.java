package io.spanco.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeliveryNoteRepository extends JpaRepository<DeliveryNote, Long> {

    Optional<DeliveryNote> findByNumber(String number);

    List<DeliveryNote> findByDealNumberOrderById(String dealNumber);
}
