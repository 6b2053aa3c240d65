package io.spanco.platform.api;

import java.time.Clock;
import java.time.OffsetDateTime;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the answers whose seven days are over; every night, on one node. */
@Component
class IdempotencyPurge {

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyPurge(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "${spanco.zone:Europe/Paris}")
    @SchedulerLock(name = "idempotency-purge", lockAtMostFor = "PT10M", lockAtLeastFor = "PT1M")
    void purge() {
        jdbc.sql("delete from spanco.idempotency_key where created_at < :expired")
                .param("expired", OffsetDateTime.now(clock).minus(IdempotencyKeys.KEPT))
                .update();
    }
}
