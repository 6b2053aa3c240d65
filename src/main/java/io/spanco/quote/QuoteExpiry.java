package io.spanco.quote;

import java.time.Clock;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Expires the sent quotes on which no task waits any more, because they were revised; the others have their timer. */
@Component
class QuoteExpiry {

    private static final int BATCH = 100;

    private final QuoteRepository repository;
    private final QuoteWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuoteExpiry(QuoteRepository repository, QuoteWork work, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${spanco.quote.expiry-cron:0 15 0 * * *}", zone = "${spanco.zone:Europe/Paris}")
    @SchedulerLock(name = "quote-expiry", lockAtMostFor = "PT30M")
    void expireOverdue() {
        repository
                .findByStatusAndValidUntilBeforeOrderById(QuoteStatus.SENT, LocalDate.now(clock), Limit.of(BATCH))
                .forEach(quote -> transaction.executeWithoutResult(alone -> work.expire(quote.number())));
    }
}
