package io.spanco.deal;

import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.database.SearchWords;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The portfolio as rows, by SQL: words are looked for without accents in number, title and company. */
@Component
@Transactional(readOnly = true)
public class DealQueries {

    /** The quote that tells what the deal is worth: accepted, else last sent, else last draft, else the last. */
    private static final String QUOTE = """
            left join lateral (
                select q.number, q.kind, q.revision, q.status, q.total_net from spanco.document q
                where q.deal_number = d.number and q.type = 'QUOTE' and q.status <> 'CANCELLED'
                order by case q.status when 'ACCEPTED' then 0 when 'SENT' then 1 when 'DRAFT' then 2 else 3 end,
                         q.kind = 'PRICE_CATALOGUE', q.id desc
                limit 1) q on true
            """;

    /** What is waited for: by the deal's own processes, or by the recovery of one of its invoices. */
    private static final String WAITING = """
            (select e.business_key_ as deal, t.name_, t.due_date_
             from public.act_ru_task t join public.act_ru_execution e on e.id_ = t.proc_inst_id_
             where e.business_key_ is not null
             union all
             select l.deal_number, t.name_, t.due_date_ from spanco.document i
             join public.act_ru_execution e on e.business_key_ = i.number
             join public.act_ru_task t on t.proc_inst_id_ = e.id_
             join spanco.document_line l on l.document_id = i.id
             where i.type = 'INVOICE' and i.status in ('ISSUED', 'DISPUTED')) w
            """;

    private static final String TASK = " left join lateral (select w.* from " + WAITING
            + " where w.deal = d.number order by w.due_date_ nulls last limit 1) t on true ";

    /** The same of all deals at once, for those who look at many. */
    private static final String TASKS = " left join (select w.deal, min(w.due_date_) as due_date_ from " + WAITING
            + " group by w.deal) t on t.deal = d.number ";

    private static final String COMPANY = " join spanco.company c on c.id = d.company_id ";
    private static final String COLUMNS = """
            select d.id, d.version, d.number, d.title, d.stage, d.outcome, d.owner, d.source, d.opened_at, d.stage_since,
                   d.company_id, c.name as company, q.number as quote, q.kind, q.revision, q.status as quote_status,
                   q.total_net, t.name_ as task, t.due_date_ as due""";

    private static final String SHOWN = " from spanco.deal d " + COMPANY + QUOTE + TASK;

    private static final String FORGOTTEN =
            "(t.deal is null and d.outcome = 'OPEN' and d.stage not in ('CONCLUSION', 'ORDER'))";

    /** What a list may be sorted by, and the column that does it. */
    private static final Map<String, String> SORTS = Map.of(
            "number", "d.id",
            "title", "d.title collate spanco.french",
            "openedAt", "d.opened_at",
            "stageSince", "d.stage_since");

    /**
     * A deal in a list.
     *
     * @param task what its process waits for next, as the diagram calls it; null for nothing
     * @param total net of the quote that counts, null for none
     */
    public record Row(
            long id,
            long version,
            String number,
            String title,
            Stage stage,
            Outcome outcome,
            String owner,
            String source,
            Instant openedAt,
            Instant stageSince,
            long companyId,
            String company,
            String quote,
            String kind,
            Integer revision,
            String quoteStatus,
            BigDecimal total,
            String task,
            Instant due) {

        /** A fault: nobody has anything to do, and nothing is concluded yet. */
        public boolean isForgotten() {
            return outcome == Outcome.OPEN && task == null && Stage.CONCLUSION.isAfter(stage);
        }
    }

    /** What stands in one stage. */
    public record StageSum(Stage stage, long deals, BigDecimal total, long late, long forgotten) {}

    /** Null means either. @param state LATE, FORGOTTEN or null */
    public record Filter(
            String q, Stage stage, Outcome outcome, String owner, Long company, String kind, State state) {}

    public enum State {
        LATE,
        FORGOTTEN
    }

    private final JdbcClient jdbc;

    DealQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the list, newest first unless the paging says otherwise, and how many there are in all. */
    public Listing<Row> list(Filter filter, Paging paging) {
        List<Row> rows = statement(COLUMNS + SHOWN, filter, paging.orderAndLimit(SORTS, "d.id desc"))
                .query((row, index) -> row(row))
                .list();
        long total = statement("select count(*)" + asked(filter), filter, "")
                .query(Long.class)
                .single();
        return new Listing<>(rows, total);
    }

    /** The next rows, newest first. @param before id of the row that came last, null to begin */
    public List<Row> newest(Filter filter, Long before, int size) {
        return statement(COLUMNS + SHOWN, filter, " and d.id < :before order by d.id desc limit :size")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("size", size)
                .query((row, index) -> row(row))
                .list();
    }

    /** At most so many deals of each stage, those that stand there longest first. */
    public List<Row> board(Filter filter, int most) {
        return statement(
                        COLUMNS + " from unnest(:stages) s(stage) cross join lateral (select d.* " + asked(filter),
                        filter,
                        " and d.stage = s.stage order by d.stage_since, d.id limit :most) d " + COMPANY + QUOTE + TASK
                                + " order by d.stage_since, d.id")
                .param("stages", Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new))
                .param("most", most)
                .query((row, index) -> row(row))
                .list();
    }

    /** Counts and sums by stage; stages without a deal are missing. */
    public List<StageSum> sums(Filter filter) {
        String sums = "select d.stage, count(*) as deals, coalesce(sum(q.total_net), 0) as total,"
                + " count(*) filter (where t.due_date_ < now()) as late, count(*) filter (where " + FORGOTTEN
                + ") as forgotten from spanco.deal d ";
        return statement(sums + company(filter) + QUOTE + TASKS, filter, " group by d.stage")
                .query((row, index) -> new StageSum(
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("deals"),
                        row.getBigDecimal("total"),
                        row.getLong("late"),
                        row.getLong("forgotten")))
                .list();
    }

    /** Logins of those who own an open deal. */
    public List<String> owners() {
        return jdbc.sql("select distinct owner from spanco.deal where outcome = 'OPEN' order by owner")
                .query(String.class)
                .list();
    }

    /** What a filter needs to look at: companies, quotes and tasks only when it asks for them. */
    private static String asked(Filter filter) {
        return " from spanco.deal d " + company(filter) + (filter.kind() == null ? "" : QUOTE)
                + (filter.state() == null ? "" : TASKS);
    }

    private static String company(Filter filter) {
        return SearchWords.of(filter.q()).isEmpty() ? "" : COMPANY;
    }

    private JdbcClient.StatementSpec statement(String selectFrom, Filter filter, String rest) {
        SearchWords words = SearchWords.of(filter.q());
        Map<String, Object> parameters = new LinkedHashMap<>(words.parameters());
        List<String> conditions = new ArrayList<>();
        conditions.add(words.condition("(spanco.plain(d.number || ' ' || d.title) || ' ' || spanco.plain(c.name))"));
        equal("d.stage", "stage", name(filter.stage()), conditions, parameters);
        if (filter.outcome() != null) {
            // as a constant, so that the indexes of open deals are seen to hold what is asked for
            conditions.add("d.outcome = '" + filter.outcome().name() + "'");
        }
        equal("d.owner", "owner", filter.owner(), conditions, parameters);
        equal("d.company_id", "company", filter.company(), conditions, parameters);
        equal("q.kind", "kind", filter.kind(), conditions, parameters);
        if (filter.state() == State.LATE) {
            conditions.add("t.due_date_ < now()");
        } else if (filter.state() == State.FORGOTTEN) {
            conditions.add(FORGOTTEN);
        }
        return jdbc.sql(selectFrom + " where " + String.join(" and ", conditions) + rest)
                .params(parameters);
    }

    private static void equal(
            String column, String name, Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new Row(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("number"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("owner"),
                row.getString("source"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("stage_since").toInstant(),
                row.getLong("company_id"),
                row.getString("company"),
                row.getString("quote"),
                row.getString("kind"),
                row.getObject("revision", Integer.class),
                row.getString("quote_status"),
                row.getBigDecimal("total_net"),
                verb(row.getString("task")),
                due == null ? null : due.toInstant());
    }

    /** The diagram's name of the task, without what it is about. */
    private static String verb(String task) {
        return task == null ? null : task.split(" · ")[0];
    }
}
