package io.spanco.delivery;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeliveryNoteRepository extends JpaRepository<DeliveryNote, Long> {

    List<DeliveryNote> findByDealNumberOrderById(String dealNumber);
}
