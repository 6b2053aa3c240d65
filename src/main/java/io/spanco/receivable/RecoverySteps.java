package io.spanco.receivable;

import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.receivable.RecoveryStep.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the waiting tasks and timers of recovery what comes next for many customers at once. */
@Component
@Transactional(readOnly = true)
public class RecoverySteps {

    /**
     * What somebody has to do comes before what the process does by itself, that before an invoice that falls due, and the
     * first day first. The timer of an invoice that is not overdue yet is not told: its due day comes before.
     */
    private static final String NEXT = """
            select distinct on (d.company_id) d.company_id, d.number, d.due_date, t.name, t.assignee_, t.due_date_,
                   case when d.due_date < :today then j.duedate_ end as reminded_at, j.action, j.level
            from spanco.document d
            left join lateral (
                select split_part(coalesce(t.name_, t.task_def_key_), ' · ', 1) as name, t.assignee_, t.due_date_
                from public.act_ru_execution e join public.act_ru_task t on t.proc_inst_id_ = e.id_
                where e.business_key_ = d.number order by t.due_date_ nulls last, t.id_ limit 1) t on true
            left join lateral (
                select j.duedate_,
                       (select v.text_ from public.act_ru_variable v
                        where v.proc_inst_id_ = e.id_ and v.name_ = :action limit 1) as action,
                       (select v.long_ from public.act_ru_variable v
                        where v.proc_inst_id_ = e.id_ and v.name_ = :level limit 1) as level
                from public.act_ru_execution e
                join public.act_ru_job j on j.process_instance_id_ = e.id_ and j.type_ = 'timer'
                where e.business_key_ = d.number order by j.duedate_ limit 1) j on true
            where d.type = 'INVOICE' and d.status in ('ISSUED', 'DISPUTED') and d.company_id in (:companies)
            order by d.company_id, t.name is null, d.due_date >= :today, j.duedate_ is null,
                     coalesce(t.due_date_, case when d.due_date < :today then j.duedate_ end, d.due_date), d.id""";

    private static final String REMINDER = """
            select d.company_id, d.number, d.due_date, null as name, null as assignee_, null as due_date_,
                   j.duedate_ as reminded_at,
                   (select v.text_ from public.act_ru_variable v
                    where v.proc_inst_id_ = j.process_instance_id_ and v.name_ = :action limit 1) as action,
                   (select v.long_ from public.act_ru_variable v
                    where v.proc_inst_id_ = j.process_instance_id_ and v.name_ = :level limit 1) as level
            from spanco.document d
            join public.act_ru_execution e on e.business_key_ = d.number
            join public.act_ru_job j on j.process_instance_id_ = e.id_ and j.handler_cfg_ = :timer
            where d.type = 'INVOICE' and d.number = :invoice and d.status = 'ISSUED' and d.due_date < :today""";

    private static final String PROMISES = """
            select e.business_key_ as invoice, max(v.text_) as day
            from public.act_ru_execution e
            join public.act_ru_variable v on v.proc_inst_id_ = e.id_ and v.name_ = :promise and v.text_ is not null
            where e.business_key_ in (:invoices) group by 1""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoverySteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By customer; one without an open invoice is missing. */
    @Requires(Right.SEE_MONEY_LISTS)
    public Map<Long, RecoveryStep> next(Collection<Long> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(NEXT)
                .param("today", LocalDate.now(clock))
                .param("action", RecoveryProcess.REMINDER_ACTION)
                .param("level", RecoveryProcess.REMINDER_LEVEL)
                .param("companies", companies)
                .query((row, index) -> step(row))
                .list()
                .stream()
                .collect(Collectors.toMap(RecoveryStep::companyId, Function.identity()));
    }

    /** The days, by invoice, on which their payment was promised in the last call; one without a promise is missing. */
    @Requires(Right.SEE_MONEY_LISTS)
    public Map<String, LocalDate> promises(Collection<RecoveryStep> steps) {
        if (steps.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(PROMISES)
                .param("promise", RecoveryProcess.PROMISED_ON)
                .param("invoices", steps.stream().map(RecoveryStep::invoice).toList())
                .query((row, index) -> Map.entry(row.getString("invoice"), LocalDate.parse(row.getString("day"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The reminder that the process would send next, once the invoice is overdue. */
    public Optional<RecoveryStep> reminder(String invoice) {
        return jdbc.sql(REMINDER)
                .param("invoice", invoice)
                .param("today", LocalDate.now(clock))
                .param("timer", RecoveryProcess.NEXT_REMINDER)
                .param("action", RecoveryProcess.REMINDER_ACTION)
                .param("level", RecoveryProcess.REMINDER_LEVEL)
                .query((row, index) -> step(row))
                .optional();
    }

    private RecoveryStep step(ResultSet row) throws SQLException {
        String task = row.getString("name");
        Timestamp reminded = row.getTimestamp("reminded_at");
        Kind kind = kind(task, reminded, row.getString("action"));
        LocalDate day = switch (kind) {
            case TASK -> day(row.getTimestamp("due_date_"));
            case REMINDER, FORMAL_NOTICE -> day(reminded);
            case DUE -> row.getObject("due_date", LocalDate.class);
        };
        return new RecoveryStep(
                row.getLong("company_id"),
                row.getString("number"),
                kind,
                row.getInt("level"),
                task,
                row.getString("assignee_"),
                day);
    }

    private static Kind kind(String task, Timestamp reminded, String action) {
        if (task != null) {
            return Kind.TASK;
        }
        if (reminded == null) {
            return Kind.DUE;
        }
        return ReminderAction.FORMAL_NOTICE.name().equals(action) ? Kind.FORMAL_NOTICE : Kind.REMINDER;
    }

    private LocalDate day(Timestamp at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
