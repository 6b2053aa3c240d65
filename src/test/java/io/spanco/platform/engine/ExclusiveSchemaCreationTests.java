package io.spanco.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.platform.database.ServerConnectionDetails;
import io.spanco.testing.PostgresForTests;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExclusiveSchemaCreationTests {

    @Test
    void threeNodesMayStartOnAnEmptyDatabaseAtOnce() throws Exception {
        ServerConnectionDetails database = PostgresForTests.emptyDatabase();
        DataSource source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<ProcessEngine>> nodes = List.of(node(source, "a"), node(source, "b"), node(source, "c"));
            for (Future<ProcessEngine> engine : threads.invokeAll(nodes)) {
                engine.get().close();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from pg_indexes where indexname = 'spanco_idx_task_parent'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static Callable<ProcessEngine> node(DataSource source, String name) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        GenericApplicationContext context = new GenericApplicationContext();
        context.refresh();
        configuration.setApplicationContext(context);
        configuration.setProcessEngineName(name);
        configuration.setDataSource(source);
        configuration.setTransactionManager(new DataSourceTransactionManager(source));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.getProcessEnginePlugins().add(new ExclusiveSchemaCreation());
        return configuration::buildProcessEngine;
    }
}
