package io.spanco.platform.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root, and under a number without a name as
 * containers use it; then the programs run in a user namespace of their own (Linux), in which they are nobody and the
 * files are still theirs.
 */
final class ServerPrograms {

    private static final int TIMEOUT_SECONDS = 120;

    private final Path binaries;
    private final Path log;
    private final List<String> prefix;

    /**
     * @param binaries the unpacked folder
     * @param log where the programs and the server write
     */
    ServerPrograms(Path binaries, Path log) throws IOException {
        this.binaries = binaries;
        this.log = log;
        this.prefix = isRoot() || isNameless() ? List.of("unshare", "--user") : List.of();
    }

    /** Whether the program ended well; it is stopped after two minutes at the latest. */
    boolean run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return runs(command, log.toFile());
    }

    /** @throws StartRefused if a user namespace is needed and may not be opened here */
    void checkAccount() throws IOException {
        if (!prefix.isEmpty() && !runs(List.of("unshare", "--user", "true"), log.toFile())) {
            throw new StartRefused(
                    "PostgreSQL ne s'exécute ni sous le compte root ni sous un compte sans nom, et cette machine n'autorise"
                            + " pas « unshare --user ».",
                    "Lancez SPANCO sous un compte ordinaire, ou indiquez une base PostgreSQL externe avec"
                            + " SPRING_DATASOURCE_URL.");
        }
    }

    private static boolean runs(List<String> command, File log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command, e);
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    private static boolean isNameless() {
        return "?".equals(System.getProperty("user.name"));
    }
}
