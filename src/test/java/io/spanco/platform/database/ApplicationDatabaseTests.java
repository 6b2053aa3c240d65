package io.spanco.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.spanco.testing.SpancoTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpancoTest
class ApplicationDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource primary;

    @Autowired
    @Qualifier("mailDataSource")
    private HikariDataSource mailDataSource;

    @Autowired
    private ClaimTransactions claims;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void oursStandInSpancoAndTheEnginesInPublic() {
        List<Map<String, Object>> tables = jdbc.sql(
                        "select schemaname, tablename from pg_tables where tablename in ('shedlock', 'act_ru_task')"
                                + " order by tablename")
                .query()
                .listOfRows();
        assertThat(tables)
                .extracting(row -> row.get("schemaname") + "." + row.get("tablename"))
                .containsExactly("public.act_ru_task", "spanco.shedlock");
    }

    @Test
    void subTasksAreFoundByAnIndex() {
        assertThat(jdbc.sql("select indexdef from pg_indexes where indexname = 'spanco_idx_task_parent'")
                        .query(String.class)
                        .single())
                .endsWith("act_ru_task USING btree (parent_task_id_)");
    }

    @Test
    void searchedTextHasNeitherAccentsNorCapitals() {
        assertThat(jdbc.sql("select spanco.plain('Élévation d''une CHARPENTE, œuvre')")
                        .query(String.class)
                        .single())
                .isEqualTo("elevation d'une charpente, oeuvre");
    }

    @Test
    void namesAreSortedAsInAFrenchDictionary() {
        assertThat(jdbc.sql("select n from (values ('Zoé'), ('été'), ('Eté'), ('abbé')) v(n)"
                                + " order by n collate spanco.french")
                        .query(String.class)
                        .list())
                .containsExactly("abbé", "Eté", "été", "Zoé");
    }

    @Test
    void claimsHaveAPoolOfTheirOwnAndEverybodyElseTheMainOne() {
        assertThat(primary).isNotSameAs(mailDataSource);
        assertThat(mailDataSource.getMaximumPoolSize()).isEqualTo(8);
    }

    @Test
    void aClaimStaysWhenTheTransactionAroundItIsUndone() {
        TransactionTemplate around = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> around.executeWithoutResult(status -> {
                    lock(jdbc, "around");
                    claims.inOwnTransaction(() -> lock(claims.jdbc(), "claim"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(jdbc.sql("select name from spanco.shedlock")
                        .query(String.class)
                        .list())
                .contains("claim")
                .doesNotContain("around");
    }

    @Test
    void aClaimThatFailsLeavesNothing() {
        assertThatThrownBy(() -> claims.inOwnTransaction(() -> {
                    lock(claims.jdbc(), "failed");
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(jdbc.sql("select name from spanco.shedlock")
                        .query(String.class)
                        .list())
                .doesNotContain("failed");
    }

    private static int lock(JdbcClient client, String name) {
        return client.sql("insert into spanco.shedlock values (?, now(), now(), 'test')")
                .param(name)
                .update();
    }
}
