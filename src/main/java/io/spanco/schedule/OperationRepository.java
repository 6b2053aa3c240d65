package io.spanco.schedule;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OperationRepository extends JpaRepository<WorkshopOperation, Long> {

    @Query("select o.dealNumber from WorkshopOperation o where o.id = :id")
    Optional<String> findDealNumber(long id);

    List<WorkshopOperation> findByDealNumberOrderById(String dealNumber);
}
