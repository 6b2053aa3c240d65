package io.spanco.schedule;

import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.identity.Groups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open tasks with a date, of a person or of nobody yet in their groups, in one statement along the index of dates. What
 * waits for the sales of a deal is its owner's, not their colleagues'.
 */
@Component
class DatedTasks {

    private static final String DUE = """
            select t.id_, t.task_def_key_, coalesce(t.name_, t.task_def_key_) as name, t.assignee_, t.due_date_,
                   t.create_time_, t.rev_, s.text_ as subject, e.business_key_,
                   (select string_agg(l.group_id_, ',' order by l.group_id_) from public.act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.group_id_ is not null) as groups,
                   null::text as people
            from public.act_ru_task t
            join public.act_ru_execution e on e.id_ = t.proc_inst_id_
            left join spanco.deal d on d.number = e.business_key_
            left join public.act_ru_variable s on s.task_id_ = t.id_ and s.name_ = 'subjectId'
            where t.due_date_ >= :from and t.due_date_ < :to and t.suspension_state_ = 1
              and t.task_def_key_ not in (:except)
              and (t.assignee_ = :login
                   or t.assignee_ is null
                      and exists (select 1 from public.act_ru_identitylink l
                                  where l.task_id_ = t.id_ and l.group_id_ in (:groups))
                      and (d.owner is null or d.owner = :login
                           or not exists (select 1 from public.act_ru_identitylink l
                                          where l.task_id_ = t.id_ and l.group_id_ = :sales)))
            order by t.due_date_, t.id_ limit :most""";

    /**
     * A task and what it hangs on.
     *
     * @param businessKey null for a process that was started without
     * @param version rises with every change of the task
     */
    record Dated(WaitingTask task, String businessKey, long version) {}

    private final JdbcClient jdbc;

    DatedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By date. @param except keys of user tasks that are left out */
    List<Dated> due(Worker worker, Instant from, Instant to, Set<String> except, int most) {
        return jdbc.sql(DUE)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("except", orNone(except))
                .param("login", worker.login())
                .param("groups", orNone(worker.groups()))
                .param("sales", Groups.SALES)
                .param("most", most)
                .query((row, index) -> dated(row))
                .list();
    }

    private static Collection<String> orNone(Collection<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(WaitingTask.of(row), row.getString("business_key_"), row.getLong("rev_"));
    }
}
