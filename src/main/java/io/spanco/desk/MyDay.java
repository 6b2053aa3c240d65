package io.spanco.desk;

import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduledOperation;
import io.spanco.schedule.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is planned for today: the operations of a collaborator, and the deliveries. */
@Component
@Transactional(readOnly = true)
public class MyDay {

    private static final int OPENS = 8;
    private static final int CLOSES = 18;

    /**
     * An operation on the day's line, in minutes from the hour on which the line begins.
     *
     * @param lane beside which others it stands, from 0
     */
    public record Slot(ScheduledOperation operation, int from, int minutes, int lane) {}

    /**
     * @param first hour on which the line begins
     * @param hours how many it shows
     * @param lanes how many operations stand beside each other at most, at least 1
     * @param now minutes from its beginning, null when it is over or has not begun
     * @param at the moment that is now
     */
    public record Line(int first, int hours, int lanes, Integer now, Instant at, List<Slot> slots) {}

    /** @param deliveredOn null while it is on its way */
    public record Delivery(String reference, String company, String city, String status, LocalDate deliveredOn) {}

    private record Work(ScheduledOperation operation, WorkingTime.Slice slice) {}

    private final ScheduleQueries operations;
    private final WorkingTime time;
    private final JdbcClient jdbc;
    private final Clock clock;

    MyDay(ScheduleQueries operations, WorkingTime time, JdbcClient jdbc, Clock clock) {
        this.operations = operations;
        this.time = time;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The line of today; without slots when nothing is planned. */
    public Line of(String login) {
        Instant now = clock.instant();
        ZonedDateTime midnight = LocalDate.ofInstant(now, clock.getZone()).atStartOfDay(clock.getZone());
        List<Work> planned = operations
                .between(midnight.toInstant(), midnight.plusDays(1).toInstant(), login)
                .stream()
                .flatMap(operation -> ofTheDay(operation, midnight.toLocalDate()))
                .toList();
        int first = OPENS;
        int last = CLOSES;
        for (Work work : planned) {
            first = Math.min(first, minute(work.slice().start(), midnight) / 60);
            last = Math.max(last, (minute(work.slice().end(), midnight) + 59) / 60);
        }
        List<Slot> slots = slots(planned, midnight, first * 60);
        int lanes = slots.stream().mapToInt(Slot::lane).max().orElse(0) + 1;
        int minutes = minute(now, midnight) - first * 60;
        boolean within = minutes >= 0 && minutes <= (last - first) * 60;
        return new Line(first, last - first, lanes, within ? minutes : null, now, slots);
    }

    /** What is done that day of an operation that may take several. */
    private Stream<Work> ofTheDay(ScheduledOperation operation, LocalDate day) {
        return time.slices(operation.plannedStart(), operation.minutes()).stream()
                .filter(slice -> slice.day().equals(day))
                .map(slice -> new Work(operation, slice));
    }

    /** Each stands in the first lane that is free when it begins. */
    private static List<Slot> slots(List<Work> planned, ZonedDateTime midnight, int begins) {
        List<Slot> slots = new ArrayList<>();
        List<Integer> freeFrom = new ArrayList<>();
        for (Work work : planned) {
            int from = minute(work.slice().start(), midnight);
            int to = minute(work.slice().end(), midnight);
            int lane = 0;
            while (lane < freeFrom.size() && freeFrom.get(lane) > from) {
                lane++;
            }
            if (lane == freeFrom.size()) {
                freeFrom.add(to);
            } else {
                freeFrom.set(lane, to);
            }
            slots.add(new Slot(work.operation(), from - begins, to - from, lane));
        }
        return slots;
    }

    /** Minutes of the day, cut at its ends. */
    private static int minute(Instant at, ZonedDateTime midnight) {
        long minutes = ChronoUnit.MINUTES.between(
                midnight.toLocalDateTime(), at.atZone(midnight.getZone()).toLocalDateTime());
        return (int) Math.max(0, Math.min(minutes, LocalTime.MAX.toSecondOfDay() / 60 + 1L));
    }

    /** Notes on their way, those that wait longest first, then what was handed over today. */
    public List<Delivery> deliveries(int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return jdbc.sql("""
                        select number, c.name, c.city, status, delivered_on from (
                            (select * from spanco.document where type = 'DELIVERY_NOTE' and status = 'PREPARED'
                             order by issue_date, id limit :most)
                            union all
                            (select * from spanco.document where type = 'DELIVERY_NOTE' and status = 'DELIVERED'
                             and delivered_on = :today order by id limit :most)) d
                        join spanco.company c on c.id = d.company_id
                        order by status desc, issue_date, d.id limit :most""")
                .param("today", today)
                .param("most", most)
                .query((row, index) -> new Delivery(
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("city"),
                        row.getString("status"),
                        row.getDate("delivered_on") == null
                                ? null
                                : row.getDate("delivered_on").toLocalDate()))
                .list();
    }
}
