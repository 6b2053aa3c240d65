package io.spanco.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL in a folder of ours: durable, on the loopback address only, with a password from the first start
 * on. Opening starts it, closing stops it; a server that a killed process left behind is stopped first, so that what
 * runs always has the settings below. One process at a time: a second one on the same folder is refused.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The one role of the server. */
    public static final String USER = "spanco";

    /** The database of the product. */
    public static final String DATABASE = "spanco";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String MAJOR_VERSION = "17";
    private static final int STARTS = 4;
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);
    private static final String LOOPBACK = "127.0.0.1";

    private final Path cluster;
    private final Path logFile;
    private final FolderLock lock;
    private final ServerPrograms programs;
    private final Map<String, String> settings;
    private final String password;
    private int port;

    private EmbeddedServer(Path home, Path binaries, Map<String, String> settings) throws IOException {
        OwnerOnly.folder(home);
        lock = FolderLock.on(home);
        try {
            cluster = home.resolve("postgresql");
            logFile = home.resolve("postgresql.log");
            this.settings = settings;
            programs = new ServerPrograms(ServerBinaries.unpackedIn(binaries), logFile);
            password = ServerPassword.in(home.resolve("password"));
            startFresh(home);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts the server of that folder, made at the first start.
     *
     * @throws StartRefused if the folder is in use, of another version, or the server does not come up
     */
    public static EmbeddedServer start(Path home) {
        return start(home, home, Map.of());
    }

    /**
     * The same with the programs unpacked elsewhere and some settings of {@code postgresql.conf} of one's own.
     *
     * @throws StartRefused as above
     */
    public static EmbeddedServer start(Path home, Path binaries, Map<String, String> settings) {
        try {
            return new EmbeddedServer(real(home), real(binaries), settings);
        } catch (IOException e) {
            throw new StartRefused(
                    "La base intégrée ne démarre pas dans " + home.toAbsolutePath() + " : " + e.getMessage(),
                    "Vérifiez que ce dossier est accessible en écriture et que le disque n'est pas plein.",
                    e);
        }
    }

    /** The JDBC address of one of its databases, without credentials. */
    public String url(String database) {
        return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /** The process of the server, while it runs. */
    ProcessHandle process() throws IOException {
        return new Postmaster(cluster).running().orElseThrow();
    }

    /** Makes the database unless it exists. */
    public void ensureDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password);
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var creation = connection.createStatement()) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                creation.execute("create database \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "La base intégrée refuse la connexion : " + e.getMessage(),
                    "Le fichier « password » du dossier de données doit être celui du premier démarrage ; voir aussi "
                            + logFile + ".",
                    e);
        }
    }

    /** Stops the server, waiting for its last checkpoint, and gives the folder free. */
    @Override
    public void close() {
        try {
            stop();
            log.info("PostgreSQL est arrêté.");
        } catch (IOException e) {
            log.error("PostgreSQL ne s'arrête pas ; voir {}.", logFile, e);
        } finally {
            lock.close();
        }
    }

    private void startFresh(Path home) throws IOException {
        programs.checkAccount();
        if (!Files.exists(cluster)) {
            initialise(home);
        }
        checkVersion();
        if (new Postmaster(cluster).running().isPresent()) {
            log.info("PostgreSQL tourne encore depuis un arrêt brutal ; il est redémarré.");
            stop();
        }
        for (int attempt = 1; !startOn(freePort()); attempt++) {
            if (attempt == STARTS) {
                throw new StartRefused(
                        "PostgreSQL ne démarre pas dans " + cluster + ".", "Lisez la fin de " + logFile + ".");
            }
            pause();
        }
        log.info("PostgreSQL {} écoute sur {}:{}, données dans {}.", MAJOR_VERSION, LOOPBACK, port, cluster);
    }

    /** Made beside its place and moved there when complete: a killed first start leaves nothing half done. */
    private void initialise(Path home) throws IOException {
        Path half = home.resolve("postgresql.new");
        FileSystemUtils.deleteRecursively(half);
        List<String> arguments = List.of(
                "--pgdata=" + half,
                "--username=" + USER,
                "--pwfile=" + home.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (!programs.run("initdb", arguments)) {
            throw new StartRefused("PostgreSQL ne peut pas créer " + half + ".", "Lisez la fin de " + logFile + ".");
        }
        try {
            Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, cluster);
        }
    }

    private void checkVersion() throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).trim();
        if (!found.equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "Les données de " + cluster + " sont de PostgreSQL " + found + ", ce produit emploie PostgreSQL "
                            + MAJOR_VERSION + ".",
                    "Exportez-les avec la version qui les a créées, puis importez-les dans un nouveau SPANCO_DATA_DIR.");
        }
    }

    private boolean startOn(int freePort) throws IOException {
        port = freePort;
        List<String> arguments = List.of(
                "start",
                "--pgdata=" + cluster,
                "--log=" + logFile,
                "--wait",
                "--timeout=110",
                "--options=" + options());
        return programs.run("pg_ctl", arguments);
    }

    private String options() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", LOOPBACK);
        all.put("port", String.valueOf(port));
        all.put("unix_socket_directories", "");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("timezone", "UTC");
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=\"" + setting.getValue() + "\"")
                .collect(Collectors.joining(" "));
    }

    private void stop() throws IOException {
        for (String mode : List.of("fast", "immediate")) {
            var running = new Postmaster(cluster).running();
            if (running.isEmpty()
                    || programs.run("pg_ctl", List.of("stop", "--pgdata=" + cluster, "--mode=" + mode, "--timeout=50"))
                            && ended(running.get())) {
                return;
            }
        }
        throw new IOException("the server of " + cluster + " does not stop");
    }

    private static boolean ended(ProcessHandle process) {
        return process.onExit()
                        .completeOnTimeout(null, BETWEEN_STARTS.toSeconds(), TimeUnit.SECONDS)
                        .join()
                != null;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static Path real(Path folder) throws IOException {
        return Files.createDirectories(folder.toAbsolutePath()).toRealPath();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_STARTS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
