package io.spanco.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.platform.database.EmbeddedServerAhead.ServerStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    private static final Path BINARIES = Path.of("target/postgres-for-tests");

    @TempDir
    private static Path made;

    @TempDir
    private Path home;

    /** Making the folder takes longest, so each test gets a copy of one. */
    @BeforeAll
    static void makeOne() throws IOException {
        Files.createDirectories(BINARIES);
        EmbeddedServer.start(made, BINARIES, Map.of()).close();
    }

    @BeforeEach
    void copyIt() throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, home.resolve(made.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void aKilledApplicationLeavesItsServerAndTheNextOneGoesOnWithinSeconds() throws Exception {
        long orphan = killHolder();
        assertThat(ProcessHandle.of(orphan)).get().matches(ProcessHandle::isAlive);

        Instant begin = Instant.now();
        try (EmbeddedServer server = start()) {
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThat(column(server, "select word from kept")).containsExactly("committed");
            assertThat(column(server, "select tablename from pg_tables where tablename = 'lost'"))
                    .isEmpty();
            assertThat(server.process().pid()).isNotEqualTo(orphan);
        }
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aStartAheadIsTakenOnceItIsUpAndStoppedAgainWhenNobodyComesForIt() throws IOException {
        new ServerStart(home).abandon();

        ServerStart start = new ServerStart(home);
        try (EmbeddedServer server = start.take()) {
            start.abandon();
            assertThat(server.process().isAlive()).isTrue();
            assertThatExceptionOfType(StartRefused.class).isThrownBy(new ServerStart(home)::take);
        }
    }

    @Test
    void aKilledServerRecoversWhatWasCommitted() throws Exception {
        try (EmbeddedServer server = start()) {
            column(server, "create table kept as select 'committed' as word");
            ProcessHandle process = server.process();
            process.destroyForcibly();
            process.onExit().join();
        }
        try (EmbeddedServer server = start()) {
            assertThat(column(server, "select word from kept")).containsExactly("committed");
        }
    }

    @Test
    void committedMeansOnDisk() throws Exception {
        try (EmbeddedServer server = start()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(column(server, "show " + setting)).as(setting).containsExactly("on");
            }
        }
    }

    @Test
    void onlyTheLoopbackAddressAnswersAndOnlyWithThePassword() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(column(server, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(column(server, "show unix_socket_directories")).containsExactly("");
            assertThat(column(server, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url("postgres"), EmbeddedServer.USER, "wrong"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsThePasswordOrTheFolder() throws Exception {
        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.resolve("password"))).isEqualTo("rw-------");
        assertThat(rights(made.resolve("postgresql"))).isEqualTo("rwx------");
        assertThat(rights(made.resolve("postgresql.log"))).isEqualTo("rw-------");
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsToldWhoHoldsIt() {
        EmbeddedServer first = start();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(this::start)
                .withMessageContaining("déjà utilisé")
                .withMessageContaining("processus " + ProcessHandle.current().pid());
        first.close();
        start().close();
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramDoesNotPreventTheStart() throws Exception {
        Files.writeString(
                home.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home + "\n0\n5432\n\n127.0.0.1\n");
        start().close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void whatAKilledFirstStartLeftIsMadeAnew() throws Exception {
        Files.move(home.resolve("postgresql"), home.resolve("postgresql.new"));
        Files.delete(home.resolve("postgresql.new/PG_VERSION"));
        start().close();
        assertThat(home.resolve("postgresql.new")).doesNotExist();
    }

    @Test
    void dataOfAnotherVersionAreRefusedAndTheFolderIsGivenFree() throws Exception {
        Path version = home.resolve("postgresql/PG_VERSION");
        Files.writeString(version, "16\n");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL 16");
        Files.writeString(version, "17\n");
        start().close();
    }

    @Test
    void aLostPasswordIsSaidInFrench() throws Exception {
        Files.delete(home.resolve("password"));
        try (EmbeddedServer server = EmbeddedServer.start(home, BINARIES, Map.of())) {
            assertThatThrownBy(() -> server.ensureDatabase(EmbeddedServer.DATABASE))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("La base intégrée refuse la connexion");
        }
    }

    private EmbeddedServer start() {
        EmbeddedServer server = EmbeddedServer.start(home, BINARIES, Map.of());
        server.ensureDatabase(EmbeddedServer.DATABASE);
        return server;
    }

    /** Starts a process that holds the server, kills it, and gives the number of the server that stays behind. */
    private long killHolder() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        home.toString(),
                        BINARIES.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.lines()
                    .filter(text -> text.startsWith("holding "))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(line.substring("holding ".length()));
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    private static List<String> column(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url(EmbeddedServer.DATABASE), EmbeddedServer.USER, server.password());
                var statement = connection.createStatement()) {
            List<String> values = new ArrayList<>();
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
