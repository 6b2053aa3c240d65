package io.spanco.scenario;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a business action leaves behind: rows of ours and of the engine, its history included, and numbers drawn. Two of
 * them are equal when nothing happened in between.
 */
record Traces(Map<String, Long> counts) {

    private static final String[] TABLES = {
        "spanco.document",
        "spanco.document where issued_at is not null",
        "spanco.document_line",
        "spanco.document_derivation",
        "spanco.document_file",
        "spanco.mail",
        "spanco.deal_event",
        "act_ru_execution",
        "act_ru_task",
        "act_ru_variable",
        "act_ru_job",
        "act_ru_event_subscr",
        "act_hi_actinst",
        "act_hi_procinst",
        "act_hi_taskinst",
        "act_hi_varinst"
    };

    static Traces in(JdbcTemplate jdbc) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            counts.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        counts.put(
                "numbers drawn",
                jdbc.queryForObject("select coalesce(sum(last), 0) from spanco.number_series", Long.class));
        return new Traces(counts);
    }
}
