package io.spanco.platform.engine;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open tasks with their groups and subjects in one statement; the engine's own query takes two more a task. */
@Component
class WaitingTasks {

    private static final String BY_BUSINESS_KEY = """
            select t.id_, t.task_def_key_, coalesce(t.name_, t.task_def_key_) as name, t.assignee_, t.due_date_,
                   t.create_time_, s.text_ as subject,
                   (select string_agg(l.group_id_, ',' order by l.group_id_) from public.act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.group_id_ is not null) as groups,
                   (select string_agg(l.user_id_, ',') from public.act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.user_id_ is not null and l.type_ = 'candidate') as people
            from public.act_ru_execution e
            join public.act_ru_task t on t.proc_inst_id_ = e.id_
            left join public.act_ru_variable s on s.task_id_ = t.id_ and s.name_ = :subject
            where e.business_key_ in (:keys)
            order by t.create_time_, t.id_""";

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param businessKeys at least one */
    List<WaitingTask> of(Collection<String> businessKeys) {
        return jdbc.sql(BY_BUSINESS_KEY)
                .param("subject", TaskActionListener.SUBJECT)
                .param("keys", businessKeys)
                .query((row, index) -> WaitingTask.of(row))
                .list();
    }
}
