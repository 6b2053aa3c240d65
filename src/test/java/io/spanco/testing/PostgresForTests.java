package io.spanco.testing;

import io.spanco.platform.database.EmbeddedServer;
import io.spanco.platform.database.ServerConnectionDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.FileSystemUtils;

/**
 * One real PostgreSQL a test JVM, without fsync. A template database carries our migrations and the engine's tables, so
 * that a fresh database costs a copy and no more. Thrown away with the JVM, after
 * the Spring contexts have closed.
 */
public final class PostgresForTests {

    private static final String TEMPLATE = "spanco_template";
    private static final List<String> ENGINE_SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final AtomicInteger databases = new AtomicInteger();

    private static EmbeddedServer server;

    private PostgresForTests() {}

    /** A database of one's own with our schema and the engine's tables, both empty. */
    public static ServerConnectionDetails freshDatabase() {
        return create(" template " + TEMPLATE);
    }

    /** A database of one's own with nothing in it. */
    public static ServerConnectionDetails emptyDatabase() {
        return create("");
    }

    private static synchronized ServerConnectionDetails create(String options) {
        if (server == null) {
            server = start();
        }
        String name = "test_" + databases.incrementAndGet();
        execute("create database " + name + options);
        return details(name);
    }

    private static EmbeddedServer start() {
        try {
            Path binaries = Files.createDirectories(Path.of("target/postgres-for-tests"));
            Path home = Files.createTempDirectory(binaries, "run-");
            EmbeddedServer started = EmbeddedServer.start(home, binaries, FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(started, home)));
            server = started;
            makeTemplate();
            return started;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no PostgreSQL for the tests", e);
        }
    }

    private static void makeTemplate() throws SQLException {
        execute("create database " + TEMPLATE);
        ServerConnectionDetails template = details(TEMPLATE);
        Flyway.configure()
                .dataSource(template.url(), template.user(), template.password())
                .schemas("spanco")
                .load()
                .migrate();
        try (Connection connection = connect(template)) {
            connection.setSchema("public");
            for (String script : ENGINE_SCRIPTS) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
            }
        }
    }

    private static void execute(String sql) {
        try (Connection connection = connect(details("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect(ServerConnectionDetails database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static ServerConnectionDetails details(String database) {
        return new ServerConnectionDetails(server.url(database), EmbeddedServer.USER, server.password());
    }

    private static void throwAway(EmbeddedServer started, Path home) {
        awaitLastConnection();
        started.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new IllegalStateException(home + " stays behind", e);
        }
    }

    /** The Spring contexts close in hooks of their own at the same time; their pools are the last to let go. */
    private static void awaitLastConnection() {
        JdbcClient jdbc = JdbcClient.create(
                new SingleConnectionDataSource(server.url("postgres"), EmbeddedServer.USER, server.password(), true));
        Instant latest = Instant.now().plus(PATIENCE);
        while (connections(jdbc) > 1 && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static int connections(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from pg_stat_activity where backend_type = 'client backend'")
                .query(Integer.class)
                .single();
    }
}
