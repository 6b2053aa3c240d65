package io.spanco.platform.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open tasks with a date, of a person or of nobody yet in their groups, in one statement along the index of dates. */
@Component
public class PersonalTasks {

    private static final String DUE = """
            select t.id_, t.task_def_key_, t.name_, t.assignee_, t.due_date_, t.create_time_, t.rev_, s.text_ as subject,
                   e.business_key_,
                   (select string_agg(l.group_id_, ',' order by l.group_id_) from public.act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.group_id_ is not null) as groups
            from public.act_ru_task t
            join public.act_ru_execution e on e.id_ = t.proc_inst_id_
            left join public.act_ru_variable s on s.task_id_ = t.id_ and s.name_ = :subject
            where t.due_date_ >= :from and t.due_date_ < :to and t.suspension_state_ = 1
              and (t.assignee_ = :login or t.assignee_ is null and exists (
                  select 1 from public.act_ru_identitylink l where l.task_id_ = t.id_ and l.group_id_ in (:groups)))
            order by t.due_date_, t.id_ limit :most""";

    /**
     * A task and what it hangs on.
     *
     * @param version rises with every change of the task
     */
    public record Dated(WaitingTask task, String businessKey, long version) {}

    private final JdbcClient jdbc;

    PersonalTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By date. @param groups of the person */
    public List<Dated> due(String login, Collection<String> groups, Instant from, Instant to, int most) {
        return jdbc.sql(DUE)
                .param("subject", TaskActionListener.SUBJECT)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("login", login)
                .param("groups", groups.isEmpty() ? List.of("") : groups)
                .param("most", most)
                .query((row, index) -> dated(row))
                .list();
    }

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(WaitingTasks.task(row), row.getString("business_key_"), row.getLong("rev_"));
    }
}
