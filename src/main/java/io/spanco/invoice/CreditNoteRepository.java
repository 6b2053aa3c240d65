package io.spanco.invoice;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CreditNoteRepository extends JpaRepository<CreditNote, Long> {

    /** Oldest first. */
    @Query("select c from CreditNote c join c.parentIds p where p = :invoice order by c.id")
    List<CreditNote> ofInvoice(long invoice);
}
