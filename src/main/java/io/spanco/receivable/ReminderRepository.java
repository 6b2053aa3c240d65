package io.spanco.receivable;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReminderRepository extends JpaRepository<Reminder, Long> {

    /** Oldest first. */
    @Query("select r from Reminder r join r.parentIds p where p = :invoice order by r.level")
    List<Reminder> ofInvoice(long invoice);
}
