package io.spanco.desk;

import io.spanco.deal.Stage;
import io.spanco.platform.engine.WaitingTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work queues in the order of their dates, by SQL. Mine are the tasks assigned to me, and those of my deals that nobody has
 * taken and that one of my groups may do or I by name; my team's are all that nobody has taken. The open tasks are walked by index, and
 * what a page shows of them is joined in the same statement; nothing is counted beyond a limit.
 */
@Component
@Transactional(readOnly = true)
public class QueueQueries {

    /** Where a queue begins. */
    public static final String BEGINNING = "-infinity|";

    private static final String PLACE = "coalesce(t.due_date_, 'infinity'::timestamp)";

    private static final String TASK =
            " select t.id_, t.task_def_key_, coalesce(t.name_, t.task_def_key_) as name, t.assignee_, t.due_date_,"
                    + " t.create_time_, t.proc_inst_id_, " + PLACE + " as place from public.act_ru_task t where "
                    + "t.suspension_state_ = 1 and ";

    private static final String OF_MY_GROUPS =
            "t.assignee_ is null and exists (select 1 from public.act_ru_identitylink l"
                    + " where l.task_id_ = t.id_ and l.group_id_ in (:groups))";

    private static final String ASSIGNED = "t.assignee_ = :me";

    /** What I may do by name: a message of mine whose address was refused. */
    private static final String NAMED =
            "t.assignee_ is null and t.id_ in (select l.task_id_ from public.act_ru_identitylink l"
                    + " where l.user_id_ = :me and l.type_ = 'candidate')";

    private static final String OF_MY_DEALS = OF_MY_GROUPS
            + " and t.proc_inst_id_ in (select e.id_ from spanco.deal d"
            + " join public.act_ru_execution e on e.business_key_ = d.number where d.owner = :me and d.outcome = 'OPEN')";

    private static final String SHOWN = """
            select p.*, s.text_ as subject, d.number as deal, d.title, d.stage, c.name as company,
                   case when q.type = 'QUOTE' then q.kind end as kind,
                   (select string_agg(l.user_id_, ',') from public.act_ru_identitylink l
                    where l.task_id_ = p.id_ and l.user_id_ is not null and l.type_ = 'candidate') as people,
                   (select string_agg(l.group_id_, ',' order by l.group_id_) from public.act_ru_identitylink l
                    where l.task_id_ = p.id_ and l.group_id_ is not null) as groups
            from picked p
            left join public.act_ru_variable s on s.task_id_ = p.id_ and s.name_ = 'subjectId'
            left join public.act_ru_execution e on e.id_ = p.proc_inst_id_
            left join spanco.document q on q.number = s.text_
            left join spanco.deal d on d.number = coalesce(q.deal_number, e.business_key_)
            left join spanco.company c on c.id = coalesce(d.company_id, q.company_id,
                case when e.business_key_ ~ '^customer-[0-9]{1,18}$' then substr(e.business_key_, 10)::bigint end)
            order by p.place, p.id_""";

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose tasks.
     *
     * @param groups those of the person; tasks that wait for none of them are left out
     * @param team whether all that the groups may take, rather than what is the person's own
     */
    public record Whose(String login, Collection<String> groups, boolean team) {}

    /** How many tasks there are, how many of them are late, and how many somebody has taken. */
    public record Counts(int all, int late, int taken) {}

    /** The next tasks of a part. @param after place of the task that came last, {@link #BEGINNING} to begin */
    public List<QueueTask> part(Whose whose, QueuePart part, String after, int size) {
        prepare();
        Map<String, Object> parameters = parameters(whose);
        QueuePlace place = QueuePlace.read(after);
        parameters.put("size", size);
        String condition = within(PLACE, part, parameters);
        if (!place.equals(QueuePlace.BEGINNING)) {
            // not for the beginning: the index would be read from its first entry on, not from the part's first day
            condition += " and (" + PLACE + ", t.id_) > (cast(:afterDue as timestamp), :afterId)";
            parameters.put("afterDue", place.due());
            parameters.put("afterId", place.task());
        }
        return jdbc.sql("with picked as materialized (" + picked(whose, condition) + ")" + SHOWN)
                .params(parameters)
                .query((row, index) -> task(row))
                .list();
    }

    /** How many tasks there are in a part, counted up to a limit. */
    public int count(Whose whose, QueuePart part, int most) {
        prepare();
        Map<String, Object> parameters = parameters(whose);
        parameters.put("size", most);
        return jdbc.sql("select count(*) from (" + picked(whose, within(PLACE, part, parameters)) + ") counted")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** How many tasks there are in all, and how many of them are late, which come first; counted up to a limit. */
    public Counts counts(Whose whose, int most) {
        prepare();
        Map<String, Object> parameters = parameters(whose);
        parameters.put("size", most);
        String late = within("place", QueuePart.LATE, parameters);
        return jdbc.sql("select count(*), count(*) filter (where " + late + "), count(assignee_) from ("
                        + picked(whose, "true") + ") first")
                .params(parameters)
                .query((row, index) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** The best way depends on how much waits for whom: the plan for one person is not that for another. */
    private void prepare() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    /** The first tasks in the order of their dates; each branch is walked on its own index and stops by itself. */
    private static String picked(Whose whose, String condition) {
        String end = " and " + condition + " order by " + PLACE + ", t.id_ limit :size";
        return whose.team()
                ? TASK + OF_MY_GROUPS + end
                : "select * from ((" + TASK + ASSIGNED + end + ") union (" + TASK + OF_MY_DEALS + end + ") union ("
                        + TASK + NAMED + end + ")) mine order by place, id_ limit :size";
    }

    private String within(String place, QueuePart part, Map<String, Object> parameters) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<String> conditions = new ArrayList<>();
        bound(place, ">=", "fromDay", part.from(today), conditions, parameters);
        bound(place, "<", "toDay", part.to(today), conditions, parameters);
        return String.join(" and ", conditions);
    }

    private void bound(
            String place,
            String operator,
            String name,
            LocalDate day,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (day != null) {
            conditions.add(place + " " + operator + " :" + name);
            parameters.put(
                    name, Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()));
        }
    }

    private static Map<String, Object> parameters(Whose whose) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", whose.login());
        parameters.put("groups", whose.groups().isEmpty() ? List.of("") : whose.groups());
        return parameters;
    }

    private static QueueTask task(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        WaitingTask task = WaitingTask.of(row);
        return new QueueTask(
                task,
                new QueuePlace(row.getString("place"), task.id()).toString(),
                row.getString("deal"),
                row.getString("title"),
                stage == null ? null : Stage.valueOf(stage),
                row.getString("company"),
                row.getString("kind"));
    }
}
