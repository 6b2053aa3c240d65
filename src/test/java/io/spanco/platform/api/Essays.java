package io.spanco.platform.api;

import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A small room behind {@code /api/essays}, with a table of its own, to try the manners of the interface on. */
@TestConfiguration
class Essays {

    enum Kind {
        SHORT,
        LONG
    }

    record Line(BigDecimal quantity, String text) {}

    record Essay(Long id, String title, Kind kind, Boolean open, LocalDate day, List<Line> lines) {}

    @Bean
    Service essayService(JdbcClient jdbc) {
        return new Service(jdbc);
    }

    static class Service {

        private final JdbcClient jdbc;
        private final AtomicInteger racesToLose = new AtomicInteger();

        Service(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table if not exists spanco.essay (id bigserial, title text, quantity numeric(8, 2))")
                    .update();
        }

        @Transactional
        public long write(String title, BigDecimal quantity) {
            long id = jdbc.sql("insert into spanco.essay (title, quantity) values (:title, :quantity) returning id")
                    .param("title", title)
                    .param("quantity", quantity)
                    .query(Long.class)
                    .single();
            if ("conflict".equals(title)) {
                throw new Conflict("Déjà fait.");
            }
            if (racesToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new OptimisticLockingFailureException("lost");
            }
            return id;
        }

        void loseNextRaces(int races) {
            racesToLose.set(races);
        }

        long count(String title) {
            return jdbc.sql("select count(*) from spanco.essay where title = :title")
                    .param("title", title)
                    .query(Long.class)
                    .single();
        }

        @Requires(Right.ACCOUNT)
        public void accountOnly() {}
    }

    @RestController
    @RequestMapping("/api/essays")
    static class Controller {

        private final Service service;

        Controller(Service service) {
            this.service = service;
        }

        @PostMapping
        @ResponseStatus(HttpStatus.CREATED)
        Map<String, Object> write(@RequestBody Essay essay) {
            BigDecimal quantity = essay.lines() == null
                    ? BigDecimal.ONE
                    : essay.lines().get(0).quantity();
            return Map.of("id", service.write(essay.title(), quantity), "title", essay.title(), "quantity", quantity);
        }

        @PostMapping("/{id}/close")
        Map<String, Object> close(@PathVariable long id, @RequestBody(required = false) Essay nothing) {
            return Map.of("id", id, "body", nothing != null);
        }

        @GetMapping
        Listing<String> list(Paging paging) {
            return new Listing<>(List.of(paging.orderAndLimit(Map.of("title", "e.title"), "e.id desc")), 1);
        }

        @GetMapping("/{id}")
        Essay read(@PathVariable long id) {
            switch ((int) id) {
                case 409 -> throw Conflict.staleVersion(7);
                case 422 -> throw Invalid.at("lines[0].quantity", "Trop.");
                case 403 -> service.accountOnly();
                case 500 -> throw new IllegalStateException("secret of the inside");
                default -> throw new NotFound("Cet essai n’existe pas.");
            }
            return null;
        }
    }
}
