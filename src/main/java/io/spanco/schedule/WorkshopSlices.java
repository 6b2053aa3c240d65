package io.spanco.schedule;

import io.spanco.platform.time.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days on which operations are worked on, cut and summed up by the database as {@link WorkingTime} cuts them: however
 * many there are, only what is shown is read.
 */
@Component
@Transactional(readOnly = true)
public class WorkshopSlices {

    private static final String STATE =
            "case when o.state in ('PLANNED', 'STARTED') and o.planned_end < :now then 'LATE' else o.state end";

    private static final String PARTS =
            "case when o.minutes <= :longestDay then 1 else (o.minutes + :dayMinutes - 1) / :dayMinutes end";

    private static final String CHOSEN = """
             and (cast(:who as varchar) is null or o.assignee = :who)
             and (cast(:order as varchar) is null
                  or o.order_id = (select id from spanco.document where number = :order))
             and (:everyState or %s in (:states))
            """.formatted(STATE);

    private static final String WHOLE = """
            with slice as (
              select o.*, 1 as part, %1$s as parts, case when %1$s = 1 then o.minutes else :dayMinutes end as worked,
                     o.planned_start as begins, cast(null as date) as day, %2$s as shown
              from spanco.workshop_operation o where %%s %3$s)
            """.formatted(PARTS, STATE, CHOSEN);

    private static final String LEFT = WHOLE.formatted(
            "o.state in ('PLANNED', 'STARTED') and o.planned_end <= :moment and o.assignee is not null");

    private static final String UNASSIGNED =
            WHOLE.formatted("o.state in ('PLANNED', 'STARTED') and o.assignee is null");

    /**
     * A day's rank is how many working days there are up to it: what tells the parts of a long operation. Most are done on
     * the day on which they begin; only long ones are looked for on later days.
     */
    private static final String SLICES = """
            with day as (
              select date, works, sum(works::int) over (order by date) as rank
              from (select d::date as date, not (d::date = any (string_to_array(:off, ',')::date[])) as works
                    from generate_series(cast(:since as timestamp), cast(:last as timestamp), interval '1 day') d) d),
            operation as materialized (
              select o.*, %1$s as parts, %2$s as shown, (o.planned_start at time zone :zone)::date as began,
                     (o.planned_start at time zone :zone)::time as hour
              from spanco.workshop_operation o
              where tstzrange(o.planned_start, o.planned_end) && tstzrange(:from, :to) and o.state <> 'CANCELLED' %3$s),
            slice as (
              select o.*, day.date as day, day.rank - first.rank + 1 as part,
                     (day.date + o.hour) at time zone :zone as begins,
                     case when o.parts = 1 then o.minutes
                          else least(o.minutes - (day.rank - first.rank) * :dayMinutes, :dayMinutes) end as worked
              from operation o
              join day first on first.date = o.began
              cross join lateral (
                select first.date, first.rank where first.date >= :first
                union all
                select later.date, later.rank from day later
                where o.parts > 1 and later.works and later.date > o.began and later.date >= :first
                  and later.rank - first.rank < o.parts) day)
            """.formatted(PARTS, STATE, CHOSEN);

    /** Materialized, lest the earliest be looked for among all that ever began. */
    private static final String GOING_ON = """
            with going_on as materialized (
              select planned_start from spanco.workshop_operation
              where tstzrange(planned_start, planned_end) @> cast(:from as timestamptz) and state <> 'CANCELLED')
            select min(planned_start) as first from going_on""";

    private static final String SHOWN = """
            select s.*, d.number as order_number, c.name as company_name
            from (select s.*, %s from slice s where %s) s
            join spanco.document d on d.id = s.order_id
            join spanco.company c on c.id = d.company_id
            """;

    private static final String ALONE = SHOWN.formatted("0 as among, 0 as late", "true");

    private static final String COUNTED =
            "row_number() over (%1$s order by begins, planned_start, id) as place, count(*) over (%1$s) as among,"
                    + " count(*) filter (where shown = 'LATE') over (%1$s) as late";

    private static final String POOL =
            SHOWN.formatted(COUNTED.formatted(""), "true") + "where s.place <= :most order by s.place";

    private static final String CELLS =
            SHOWN.formatted(COUNTED.formatted("partition by assignee, day"), "s.assignee is not null")
                    + "where s.place <= :most order by s.day, s.begins, s.planned_start, s.id";

    /** A run ends where a working day passes without work for the order: behind it the rank has grown. */
    private static final String RUNS = """
            , worked as (
              select w.order_id, w.day, date_trunc('week', w.day)::date as week, day.rank - day.works::int as before, day.rank
              from (select distinct order_id, day from slice) w join day on day.date = w.day),
            marked as (
              select *, before > lag(rank) over (partition by order_id, week order by day) as anew from worked),
            run as (
              select order_id, week, min(day) as first, max(day) as last from (
                select *, count(*) filter (where anew) over (partition by order_id, week order by day) as run from marked) m
              group by order_id, week, run),
            placed as (
              select *, count(*) over (partition by week) as among,
                     row_number() over (partition by first order by last desc, order_id) as place
              from run)
            select (select number from spanco.document where id = p.order_id) as number, p.first, p.last, p.among,
                   array_agg(s.name order by s.day, s.begins, s.id) as names, array_agg(distinct s.shown) as states
            from placed p
            join slice s on s.order_id = p.order_id and s.day between p.first and p.last
            where p.place <= :most
            group by p.order_id, p.first, p.last, p.among order by p.first, p.last desc, number""";

    /** Work of one collaborator on one day, in minutes. */
    public record Load(String login, LocalDate day, int minutes) {}

    /** How many operations, and minutes of work. @param day null for what is left over */
    public record Sum(LocalDate day, int operations, int minutes) {}

    /**
     * What is done for an order, day after day, within a week: what is late in one says nothing of the next.
     *
     * @param among how many of that week there are
     */
    public record Run(
            String order, LocalDate first, LocalDate last, List<String> names, List<String> states, int among) {}

    private final JdbcClient jdbc;
    private final WorkshopProperties workshop;
    private final Clock clock;

    WorkshopSlices(JdbcClient jdbc, WorkshopProperties workshop, Clock clock) {
        this.jdbc = jdbc;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** How much everybody has to do on each day; what was handed to nobody is left out. */
    public List<Load> loads(SchedulePeriod period) {
        return in(
                        period,
                        SliceChoice.ALL,
                        "select assignee, day, sum(worked) as minutes from slice"
                                + " where assignee is not null group by assignee, day order by day, assignee")
                .query((row, index) -> new Load(
                        row.getString("assignee"), row.getObject("day", LocalDate.class), row.getInt("minutes")))
                .list();
    }

    /** The first of each collaborator's day, which say how many there are. @param most of one day */
    public List<SlicedOperation> firstOfEachDay(SchedulePeriod period, SliceChoice choice, int most) {
        return in(period, choice, CELLS).param("most", most).query(this::sliced).list();
    }

    /** By day and hour, what goes on from earlier days first. @param after null for the first page */
    public List<SlicedOperation> page(
            SchedulePeriod period, SliceChoice choice, SlicedOperation.Position after, int rows) {
        return in(
                        period,
                        choice,
                        ALONE + "where (s.begins, s.planned_start, s.id) > (:begins, :planned, :id)"
                                + " order by s.begins, s.planned_start, s.id limit :rows")
                .param("begins", Timestamp.from(after == null ? Instant.EPOCH : after.moment()))
                .param("planned", Timestamp.from(after == null ? Instant.EPOCH : after.plannedStart()))
                .param("id", after == null ? 0 : after.id())
                .param("rows", rows)
                .query(this::sliced)
                .list();
    }

    /** Of each day on which something is done. */
    public List<Sum> sums(SchedulePeriod period, SliceChoice choice) {
        return in(
                        period,
                        choice,
                        "select day, count(*) as operations, sum(worked) as minutes from slice group by day"
                                + " order by day")
                .query(WorkshopSlices::sum)
                .list();
    }

    /** By first day, longest first. @param most of those that begin on the same day */
    public List<Run> runs(SchedulePeriod period, SliceChoice choice, int most) {
        return in(period, choice, RUNS)
                .param("most", most)
                .query((row, index) -> new Run(
                        row.getString("number"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        List.of((String[]) row.getArray("names").getArray()),
                        List.of((String[]) row.getArray("states").getArray()),
                        row.getInt("among")))
                .list();
    }

    /** References of the orders that are worked on, or wait for somebody, by reference. */
    public List<String> orders(SchedulePeriod period, int most) {
        ZoneId zone = clock.getZone();
        return jdbc.sql("""
                        select number from spanco.document where id in (
                          select order_id from spanco.workshop_operation
                          where tstzrange(planned_start, planned_end) && tstzrange(:from, :to) and state <> 'CANCELLED'
                          union
                          select order_id from spanco.workshop_operation
                          where assignee is null and state in ('PLANNED', 'STARTED'))
                        order by number limit :most""")
                .param("from", Timestamp.from(period.from(zone)))
                .param("to", Timestamp.from(period.to(zone)))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** What is to be done and nobody was chosen for; says how many there are. */
    public List<SlicedOperation> unassigned(SliceChoice choice, int most) {
        return asked(UNASSIGNED + POOL, new SliceChoice(null, choice.order(), choice.states()))
                .param("most", most)
                .query(this::sliced)
                .list();
    }

    /** What was handed to somebody and should have been done before that moment, the oldest first. @param after or null */
    public List<SlicedOperation> leftBefore(
            Instant moment, SliceChoice choice, SlicedOperation.Position after, int rows) {
        return asked(
                        LEFT + ALONE
                                + "where (s.planned_end, s.id) > (:end, :id) order by s.planned_end, s.id limit :rows",
                        choice)
                .param("moment", Timestamp.from(moment))
                .param("end", Timestamp.from(after == null ? Instant.EPOCH : after.moment()))
                .param("id", after == null ? 0 : after.id())
                .param("rows", rows)
                .query(this::sliced)
                .list();
    }

    /** How much that is. */
    public Sum leftBefore(Instant moment, SliceChoice choice) {
        return asked(
                        LEFT
                                + "select cast(null as date) as day, count(*) as operations, coalesce(sum(worked), 0) as minutes"
                                + " from slice",
                        choice)
                .param("moment", Timestamp.from(moment))
                .query(WorkshopSlices::sum)
                .single();
    }

    private JdbcClient.StatementSpec in(SchedulePeriod period, SliceChoice choice, String select) {
        ZoneId zone = clock.getZone();
        LocalDate since = since(period, zone);
        String off = since.datesUntil(period.end())
                .filter(day -> !WorkingDays.isWorked(day))
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
        return asked(SLICES + select, choice)
                .param("off", off)
                .param("since", since.toString())
                .param("last", period.end().minusDays(1).toString())
                .param("first", period.first())
                .param("zone", zone.getId())
                .param("from", Timestamp.from(period.from(zone)))
                .param("to", Timestamp.from(period.to(zone)));
    }

    /** The day of the first operation that goes on into the period: working days are counted from there. */
    private LocalDate since(SchedulePeriod period, ZoneId zone) {
        Instant from = period.from(zone);
        return jdbc.sql(GOING_ON)
                .param("from", Timestamp.from(from))
                .query((row, index) -> {
                    Timestamp first = row.getTimestamp("first");
                    return LocalDate.ofInstant(first == null ? from : first.toInstant(), zone);
                })
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, SliceChoice choice) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(clock.instant()))
                .param("longestDay", workshop.longestDayMinutes())
                .param("dayMinutes", workshop.dayMinutes())
                .param("who", choice.who())
                .param("order", choice.order())
                .param("everyState", choice.states().isEmpty())
                .param("states", choice.states().isEmpty() ? List.of("") : choice.states());
    }

    private static Sum sum(ResultSet row, int index) throws SQLException {
        return new Sum(row.getObject("day", LocalDate.class), row.getInt("operations"), row.getInt("minutes"));
    }

    private SlicedOperation sliced(ResultSet row, int index) throws SQLException {
        ScheduledOperation operation = ScheduleQueries.read(row, index);
        Instant begins = row.getTimestamp("begins").toInstant();
        return new SlicedOperation(
                operation,
                new WorkingTime.Slice(
                        LocalDate.ofInstant(begins, clock.getZone()),
                        begins,
                        row.getInt("worked"),
                        row.getInt("part"),
                        row.getInt("parts")),
                row.getString("shown"),
                row.getInt("among"),
                row.getInt("late"));
    }
}
