package io.spanco.scenario.routes;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows each table has, and which transaction wrote last: a row that is added, changed or removed is noticed. */
final class Rows {

    private static String question;

    private Rows() {}

    static synchronized Map<String, String> in(JdbcTemplate jdbc) {
        if (question == null) {
            question = jdbc.queryForList("""
                            select table_schema || '.' || table_name from information_schema.tables
                            where table_type = 'BASE TABLE' and table_name <> 'shedlock'
                            and (table_schema = 'spanco' or table_schema = 'public' and table_name like 'act_ru_%')""", String.class).stream()
                    .map(table -> "select '" + table
                            + "', count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from " + table)
                    .collect(Collectors.joining(" union all "));
        }
        Map<String, String> rows = new TreeMap<>();
        jdbc.query(question, row -> {
            rows.put(row.getString(1), row.getString(2));
        });
        return rows;
    }

    /** The tables that are not as they were. */
    static Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        return changed;
    }
}
