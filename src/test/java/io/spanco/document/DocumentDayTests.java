package io.spanco.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.deal.DealDocument;
import io.spanco.deal.DealDocuments;
import io.spanco.deal.DealThread;
import io.spanco.invoice.Sales;
import io.spanco.platform.time.MovableClock;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A draft shows the day on which it was made in our own zone, wherever the server stands. */
@SpancoTest
class DocumentDayTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    DealDocuments documents;

    @Autowired
    DealThread thread;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aDraftOfHalfPastMidnightIsOfTheNewDay() {
        LocalDate utcDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        clock.advance(Duration.between(
                clock.instant(), utcDay.atTime(LocalTime.of(23, 30)).toInstant(ZoneOffset.UTC)));
        assertThat(LocalDate.now(clock)).isEqualTo(utcDay.plusDays(1));
        String deal = new Sales(context)
                .draft(Sales.line("Étiqueteuse", "1", "10.00"))
                .dealNumber();
        Acting.COMPTA.does(() -> {
            assertThat(documents.of(deal)).extracting(DealDocument::date).containsOnly(utcDay.plusDays(1));
            assertThat(thread.of(deal)).extracting(DealThread.Leaf::date).containsOnly(utcDay.plusDays(1));
        });
    }
}
