package io.spanco.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the bundled forms, tables and diagrams live at start, one deployment a file, unchanged files left alone. A file
 * whose latest version was deployed by an analyst is never overtaken.
 */
@Component
class BundledDiagrams implements SmartInitializingSingleton {

    static final String SOURCE = "bundled";

    private static final Logger LOG = LoggerFactory.getLogger(BundledDiagrams.class);
    private static final long DEPLOYMENT_LOCK = 5_726_001L;

    private enum Kind {
        FORM("forms/*.form", "act_re_camformdef"),
        DECISION("processes/*.dmn", "act_re_decision_def"),
        PROCESS("processes/*.bpmn", "act_re_procdef");

        private final String pattern;
        private final String table;

        Kind(String pattern, String table) {
            this.pattern = pattern;
            this.table = table;
        }
    }

    private final RepositoryService repository;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    BundledDiagrams(RepositoryService repository, TransactionTemplate transaction, JdbcClient jdbc) {
        this.repository = repository;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            waitForOtherNodes();
            Arrays.stream(Kind.values()).forEach(kind -> files(kind).forEach(file -> deploy(kind, file)));
        });
    }

    private void waitForOtherNodes() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                .param("lock", DEPLOYMENT_LOCK)
                .query(Integer.class)
                .single();
    }

    private void deploy(Kind kind, Resource file) {
        String name = file.getFilename();
        Optional<String> live = sourceOfLatest(kind, name.substring(0, name.lastIndexOf('.')));
        if (live.isPresent() && !SOURCE.equals(live.get())) {
            LOG.info("{}: an analyst's version is live, the bundled one is left aside", name);
            return;
        }
        try (InputStream content = file.getInputStream()) {
            repository
                    .createDeployment()
                    .name(name)
                    .source(SOURCE)
                    .addInputStream(name, content)
                    .enableDuplicateFiltering(true)
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the newest version of this key came from; empty when the key is not deployed yet. */
    private Optional<String> sourceOfLatest(Kind kind, String key) {
        return jdbc.sql("select coalesce(d.source_, '') from public." + kind.table
                        + " x join public.act_re_deployment d on d.id_ = x.deployment_id_"
                        + " where x.key_ = :key order by x.version_ desc limit 1")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    private static List<Resource> files(Kind kind) {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + kind.pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
