package io.spanco.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own folder and what is done to it: make, start, stop. */
final class Cluster {

    /** The only address that the server listens on. */
    static final String LOOPBACK = "127.0.0.1";

    /** Its data are readable by this major version alone. */
    static final String MAJOR_VERSION = "17";

    private static final long LOG_BYTES = 10_000_000;
    private static final int SECONDS_TO_VANISH = 5;

    private final Path folder;
    private final Path logFile;
    private final ServerPrograms programs;
    private final Postmaster postmaster;

    /**
     * @param home the folder in which {@code postgresql} and its log stand
     * @param binaries the unpacked programs
     */
    Cluster(Path home, Path binaries) throws IOException {
        folder = home.resolve("postgresql");
        logFile = home.resolve("postgresql.log");
        keepLogSmall();
        programs = new ServerPrograms(binaries, logFile);
        postmaster = new Postmaster(folder);
    }

    Path folder() {
        return folder;
    }

    Path logFile() {
        return logFile;
    }

    /** The living server of this folder, whoever started it. */
    Optional<ProcessHandle> running() throws IOException {
        return postmaster.running();
    }

    /**
     * Makes the folder unless it exists, with a password for every connection. It is made beside its place and moved
     * there when complete: a killed first start leaves nothing half done.
     *
     * @throws StartRefused if it cannot be made, or holds the data of another version
     */
    void prepare(String user, Path passwordFile) throws IOException {
        programs.checkAccount();
        if (!Files.exists(folder)) {
            Path half = folder.resolveSibling("postgresql.new");
            FileSystemUtils.deleteRecursively(half);
            initialise(half, user, passwordFile);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        checkVersion();
    }

    private void initialise(Path half, String user, Path passwordFile) throws IOException {
        List<String> arguments = List.of(
                "--pgdata=" + half,
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (!programs.run("initdb", arguments)) {
            throw new StartRefused(
                    "PostgreSQL ne peut pas créer sa base dans " + half + ".", "Lisez la fin de " + logFile + ".");
        }
    }

    private void checkVersion() throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).trim();
        if (!found.equals(MAJOR_VERSION)) {
            throw new StartRefused(
                    "Les données de " + folder + " sont de PostgreSQL " + found + ", ce produit emploie PostgreSQL "
                            + MAJOR_VERSION + ".",
                    "Exportez-les avec la version qui les a créées, puis importez-les dans un nouveau SPANCO_DATA_DIR.");
        }
    }

    /** Whether the server answers on that port; the settings are those of {@code postgresql.conf}. */
    boolean start(int port, Map<String, String> settings) throws IOException {
        return programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + folder,
                        "--log=" + logFile,
                        "--wait",
                        "--timeout=110",
                        "--options=" + options(port, settings)));
    }

    private static String options(int port, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("listen_addresses", LOOPBACK);
        all.put("port", String.valueOf(port));
        all.put("unix_socket_directories", "");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("timezone", "UTC");
        // Memory and solid-state disks: a page by its index costs hardly more than the next one.
        all.put("random_page_cost", "1.1");
        all.put("log_checkpoints", "off");
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=\"" + setting.getValue() + "\"")
                .collect(Collectors.joining(" "));
    }

    /** Stops the server if it runs: sessions end, what is committed is written; the hard way only if that fails. */
    void stop() throws IOException {
        Optional<ProcessHandle> server = postmaster.running();
        if (server.isEmpty()) {
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            List<String> arguments = List.of("stop", "--pgdata=" + folder, "--mode=" + mode, "--timeout=50");
            if (programs.run("pg_ctl", arguments) && hasEnded(server.get())) {
                return;
            }
        }
        throw new IOException("the server of " + folder + " does not stop");
    }

    private static boolean hasEnded(ProcessHandle process) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, SECONDS_TO_VANISH, TimeUnit.SECONDS)
                .join();
    }

    private void keepLogSmall() throws IOException {
        if (Files.exists(logFile) && Files.size(logFile) > LOG_BYTES) {
            Files.move(logFile, logFile.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        OwnerOnly.file(logFile);
    }
}
