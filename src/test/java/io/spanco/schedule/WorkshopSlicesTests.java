package io.spanco.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.order.SampleOrders;
import io.spanco.schedule.SchedulePeriod.View;
import io.spanco.testing.SpancoTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database cuts operations into days as the domain does: over weekends, public holidays and changes of the clock. */
@SpancoTest
class WorkshopSlicesTests {

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 360;
    private static final int WEEKS = 60;
    private static final int OPERATIONS = 300;
    private static final int LONGEST = 6000;
    private static final long FIRST_ID = 1_000_000_000;

    @Autowired
    BeanFactory beans;

    @Autowired
    WorkshopSlices slices;

    @Autowired
    WorkingTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void leaveNothingPlanned() {
        jdbc.sql("delete from spanco.workshop_operation where id >= :first")
                .param("first", FIRST_ID)
                .update();
    }

    @Test
    void cutsAsTheDomainDoes() {
        String order = new SampleOrders(beans).order("2", "1");
        Random random = new Random(4711);
        Map<Long, List<WorkingTime.Slice>> expected = new HashMap<>();
        for (long id = FIRST_ID; id < FIRST_ID + OPERATIONS; id++) {
            LocalTime hour = LocalTime.of(5 + random.nextInt(16), random.nextInt(60));
            Instant start = FIRST_MONDAY
                    .plusDays(random.nextInt(DAYS))
                    .atTime(hour)
                    .atZone(clock.getZone())
                    .toInstant();
            int minutes = 1 + random.nextInt(LONGEST);
            plan(id, order, start, minutes);
            expected.put(id, time.slices(start, minutes));
        }

        SliceChoice choice = new SliceChoice(null, order, List.of());
        Map<Long, List<WorkingTime.Slice>> cut = new HashMap<>();
        for (int week = 0; week < WEEKS; week++) {
            slices
                    .page(new SchedulePeriod(View.LIST, FIRST_MONDAY.plusWeeks(week)), choice, null, OPERATIONS * DAYS)
                    .stream()
                    .filter(row -> row.operation().id() >= FIRST_ID)
                    .forEach(row -> cut.computeIfAbsent(row.operation().id(), id -> new ArrayList<>())
                            .add(row.slice()));
        }
        assertThat(cut).isEqualTo(expected);
    }

    private void plan(long id, String order, Instant start, int minutes) {
        jdbc.sql("""
                        insert into spanco.workshop_operation
                          (id, version, order_id, deal_number, name, planned_start, planned_end, minutes, state)
                        select :id, 0, id, deal_number, 'Assemblage', :start, :end, :minutes, 'PLANNED'
                        from spanco.document where number = :order""")
                .param("id", id)
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(time.end(start, minutes)))
                .param("minutes", minutes)
                .param("order", order)
                .update();
    }
}
