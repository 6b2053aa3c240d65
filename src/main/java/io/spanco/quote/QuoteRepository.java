package io.spanco.quote;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface QuoteRepository extends JpaRepository<Quote, Long> {

    List<Quote> findByDealNumberOrderById(String dealNumber);

    boolean existsByDealNumberAndStatus(String dealNumber, QuoteStatus status);

    @Query("select coalesce(max(q.revision), 0) from Quote q where q.rootNumber = :root")
    int lastRevision(String root);

    /** Sent quotes whose validity has passed, oldest first. */
    List<Quote> findByStatusAndValidUntilBeforeAndIdGreaterThanOrderById(
            QuoteStatus status, LocalDate day, long after, Limit limit);
}
