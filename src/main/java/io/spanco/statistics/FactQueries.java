package io.spanco.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the rows of facts, and lists them. */
@Component
@Transactional(readOnly = true)
class FactQueries {

    private static final String AGGREGATES = """
            count(*) as rows, sum(f.measure) as sum, avg(f.measure) as mean, sum(f.amount) as amount,
            percentile_cont(0.5) within group (order by f.measure) as median,
            percentile_cont(0.9) within group (order by f.measure) as ninth""";

    private static final String DEAL = " join spanco.deal a on a.number = f.deal";

    private static final String COMPANY = " join spanco.company c on c.id = a.company_id";

    /** What the rows of a fact are told apart by. */
    enum By {
        KEY("f.key"),
        OWNER("a.owner");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }

        /** What has to be read beside the fact. */
        private static String joins(Set<By> ways) {
            return ways.contains(OWNER) ? DEAL : "";
        }
    }

    private final JdbcClient jdbc;
    private final ZoneId zone;

    FactQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** The rows of the fact told apart in each of these ways, read at once. */
    Map<By, Figures> figures(Fact fact, Scope scope, Set<By> ways) {
        Map<By, Map<String, Figure>> found = new EnumMap<>(By.class);
        ways.forEach(by -> found.put(by, new LinkedHashMap<>()));
        Figure[] total = {Figure.NONE};
        statement(
                        "select " + listed(ways, "%1$s as %2$s, grouping(%1$s) as without_%2$s") + ", " + AGGREGATES,
                        By.joins(ways) + " group by grouping sets (" + listed(ways, "(%1$s)")
                                + ", ()) order by rows desc, " + listed(ways, "%1$s"),
                        fact,
                        scope)
                .query(row -> {
                    Figure figure = figure(row);
                    boolean whole = true;
                    for (By by : ways) {
                        if (row.getInt("without_" + by) == 0) {
                            found.get(by).put(row.getString(by.name()), figure);
                            whole = false;
                        }
                    }
                    total[0] = whole ? figure : total[0];
                });
        Map<By, Figures> figures = new EnumMap<>(By.class);
        found.forEach((by, each) -> figures.put(by, new Figures(each, total[0])));
        return figures;
    }

    private static String listed(Set<By> ways, String part) {
        return ways.stream().map(by -> part.formatted(by.sql, by)).collect(Collectors.joining(", "));
    }

    Figure figure(Fact fact, Scope scope, String key) {
        return statement("select " + AGGREGATES, keyed(key), fact, scope)
                .param("key", key)
                .query((row, index) -> figure(row))
                .single();
    }

    /** @param key null for every row; @param after the last row that was shown, null to begin */
    List<Entry> list(Fact fact, Scope scope, String key, Place after, int size) {
        return statement(
                        "select f.*, a.title, a.owner, c.name as company",
                        DEAL + COMPANY + keyed(key)
                                + (after == null
                                        ? ""
                                        : " and (f.id, a.owner, f.key) < (:afterId, :afterOwner, :afterKey)")
                                + " order by f.id desc, a.owner desc, f.key desc limit :size",
                        fact,
                        scope)
                .param("key", key)
                .param("afterId", after == null ? null : after.id())
                .param("afterOwner", after == null ? null : after.owner())
                .param("afterKey", after == null ? null : after.key())
                .param("size", size)
                .query((row, index) -> entry(row))
                .list();
    }

    /** Found by jumps over the index of owners: they are few, their deals many. */
    List<String> owners() {
        return jdbc.sql("""
                        with recursive found as (
                            (select owner from spanco.deal order by owner limit 1)
                            union all
                            select (select d.owner from spanco.deal d where d.owner > f.owner order by d.owner limit 1)
                            from found f where f.owner is not null)
                        select owner from found where owner is not null""").query(String.class).list();
    }

    private static String keyed(String key) {
        return key == null ? " where true" : " where f.key = :key";
    }

    private JdbcClient.StatementSpec statement(String select, String end, Fact fact, Scope scope) {
        Period period = scope.period();
        return jdbc.sql(select + " from (" + fact.sql(scope.owner() != null) + ") f" + end)
                .param("from", period.from())
                .param("to", period.to())
                .param("start", Timestamp.from(period.start(zone)))
                .param("end", Timestamp.from(period.end(zone)))
                .param("zone", zone.getId())
                .param("owner", scope.owner());
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                row.getLong("rows"),
                row.getBigDecimal("sum"),
                rounded(row.getBigDecimal("mean")),
                rounded(row.getBigDecimal("median")),
                rounded(row.getBigDecimal("ninth")),
                row.getBigDecimal("amount"));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("key"),
                row.getString("deal"),
                row.getString("title"),
                row.getString("company"),
                row.getString("owner"),
                row.getString("document"),
                row.getObject("day", LocalDate.class),
                row.getBigDecimal("measure"),
                row.getBigDecimal("amount"));
    }
}
