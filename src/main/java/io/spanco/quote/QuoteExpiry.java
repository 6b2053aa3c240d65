package io.spanco.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final NegotiationProcess process;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuoteExpiry(
            QuoteRepository repository,
            QuoteWork work,
            NegotiationProcess process,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.work = work;
        this.process = process;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${spanco.quote.expiry-cron:0 15 0 * * *}", zone = "${spanco.zone:Europe/Paris}")
    @SchedulerLock(name = "quote-expiry", lockAtMostFor = "PT30M")
    void expireOverdue() {
        long after = 0;
        List<Quote> overdue = next(after);
        while (!overdue.isEmpty()) {
            overdue.stream().filter(quote -> !process.awaitsAnswer(quote)).forEach(this::expire);
            after = overdue.get(overdue.size() - 1).id();
            overdue = next(after);
        }
    }

    private List<Quote> next(long after) {
        return repository.findByStatusAndValidUntilBeforeAndIdGreaterThanOrderById(
                QuoteStatus.SENT, LocalDate.now(clock), after, Limit.of(BATCH));
    }

    private void expire(Quote quote) {
        transaction.executeWithoutResult(alone -> work.expire(quote.number()));
    }
}
