package io.spanco.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder of ours: durable, on the loopback address only, with a password from the first start
 * on. Opening starts it, closing stops it; a server that a killed process left behind is stopped first, so that what
 * runs always has this version's settings. One process at a time: a second one on the same folder is refused.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The one role of the server. */
    public static final String USER = "spanco";

    /** The database of the product. */
    public static final String DATABASE = "spanco";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int STARTS = 4;
    private static final int MILLIS_BETWEEN_STARTS = 1000;

    private final FolderLock lock;
    private final Cluster cluster;
    private final String password;
    private int port;

    private EmbeddedServer(Path home, Path binaries, Map<String, String> settings) throws IOException {
        OwnerOnly.folder(home);
        lock = FolderLock.on(home);
        try {
            cluster = new Cluster(home, ServerBinaries.unpackedIn(binaries));
            Path passwordFile = home.resolve("password");
            password = ServerPassword.in(passwordFile);
            cluster.prepare(USER, passwordFile);
            replaceOrphan(settings);
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
        return "jdbc:postgresql://" + Cluster.LOOPBACK + ":" + port + "/" + database;
    }

    public String password() {
        return password;
    }

    /** The process of the server, while it runs. */
    ProcessHandle process() throws IOException {
        return cluster.running().orElseThrow();
    }

    /**
     * Makes the database unless it exists.
     *
     * @throws StartRefused if the server refuses the password of the folder
     */
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
                            + cluster.logFile() + ".",
                    e);
        }
    }

    /** Stops the server, waiting for its last checkpoint, and gives the folder free. */
    @Override
    public void close() {
        try {
            cluster.stop();
            log.info("PostgreSQL est arrêté.");
        } catch (IOException e) {
            log.error("PostgreSQL ne s'arrête pas ; voir {}.", cluster.logFile(), e);
        } finally {
            lock.close();
        }
    }

    private void replaceOrphan(Map<String, String> settings) throws IOException {
        if (cluster.running().isPresent()) {
            log.info("PostgreSQL tourne encore depuis un arrêt brutal ; il est redémarré.");
            cluster.stop();
        }
        startSomewhere(settings);
        log.info(
                "PostgreSQL {} écoute sur {}:{}, données dans {}.",
                Cluster.MAJOR_VERSION,
                Cluster.LOOPBACK,
                port,
                cluster.folder());
    }

    /** Tries again when the port was taken meanwhile, or the processes of a killed server have not yet ended. */
    private void startSomewhere(Map<String, String> settings) throws IOException {
        for (int attempt = 1; attempt <= STARTS; attempt++) {
            port = freePort();
            if (cluster.start(port, settings)) {
                return;
            }
            pause();
        }
        cluster.stop();
        throw new StartRefused(
                "PostgreSQL ne démarre pas dans " + cluster.folder() + ".",
                "Lisez la fin de " + cluster.logFile() + ".");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(Cluster.LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static Path real(Path folder) throws IOException {
        return Files.createDirectories(folder.toAbsolutePath()).toRealPath();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(MILLIS_BETWEEN_STARTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
