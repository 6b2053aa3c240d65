package io.spanco.desk;

import io.spanco.deal.Stage;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A seller's own deals: those that nobody has anything to do on, and what stands in which stage. */
@Component
@Transactional(readOnly = true)
public class MyDeals {

    /** Of the deals that have stood longest where they stand; beyond so many nobody looks after them one by one. */
    private static final String FORGOTTEN = """
            select d.number, d.title, d.stage, d.stage_since, c.name as company, q.total_net
            from (select * from spanco.deal where owner = :me and outcome = 'OPEN'
                  order by stage_since, id limit 2000) d
            join spanco.company c on c.id = d.company_id
            left join lateral (
                select k.total_net from spanco.deal_quote k where k.deal_number = d.number and k.counts limit 1) q on true
            where d.stage not in ('CONCLUSION', 'ORDER') and not exists (
                select 1 from public.act_ru_execution e join public.act_ru_task t on t.proc_inst_id_ = e.id_
                where e.business_key_ = d.number)
            order by d.stage_since, d.id limit :most""";

    /** Deals without a quote that counts are worth nothing yet. */
    private static final String PIPELINE = """
            select d.stage, count(*) as deals, coalesce(sum(q.total_net), 0) as total from spanco.deal d
            left join lateral (
                select k.total_net from spanco.deal_quote k where k.deal_number = d.number and k.counts limit 1) q on true
            where d.owner = :me and d.outcome = 'OPEN' group by d.stage""";

    /** A deal without a next action. @param total net of the quote that counts, null for none */
    public record Forgotten(
            String number, String title, Stage stage, Instant since, String company, BigDecimal total, long days) {}

    /** What stands in one stage. */
    public record Sum(Stage stage, long deals, BigDecimal total) {}

    /** All stages that hold a deal, in their order, and what was won in this quarter. */
    public record Pipeline(List<Sum> stages, long deals, BigDecimal total, long won) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    MyDeals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open deals of the person that wait for nobody although nothing is concluded, the oldest first. */
    public List<Forgotten> forgotten(String login, int most) {
        Instant now = clock.instant();
        return jdbc.sql(FORGOTTEN)
                .param("me", login)
                .param("most", most)
                .query((row, index) -> {
                    Instant since = row.getTimestamp("stage_since").toInstant();
                    return new Forgotten(
                            row.getString("number"),
                            row.getString("title"),
                            Stage.valueOf(row.getString("stage")),
                            since,
                            row.getString("company"),
                            row.getBigDecimal("total_net"),
                            Duration.between(since, now).toDays());
                })
                .list();
    }

    public Pipeline pipeline(String login) {
        List<Sum> stages = jdbc
                .sql(PIPELINE)
                .param("me", login)
                .query((row, index) -> new Sum(
                        Stage.valueOf(row.getString("stage")), row.getLong("deals"), row.getBigDecimal("total")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Sum::stage))
                .toList();
        return new Pipeline(
                stages,
                stages.stream().mapToLong(Sum::deals).sum(),
                stages.stream().map(Sum::total).reduce(BigDecimal.ZERO, BigDecimal::add),
                won(login));
    }

    private long won(String login) {
        return jdbc.sql("select count(*) from spanco.deal where owner = :me and outcome = 'WON' and closed_at >= :from")
                .param("me", login)
                .param(
                        "from",
                        Timestamp.from(quarter().atStartOfDay(clock.getZone()).toInstant()))
                .query(Long.class)
                .single();
    }

    private LocalDate quarter() {
        return LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
