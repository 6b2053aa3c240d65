package io.spanco.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The server process that a data folder's {@code postmaster.pid} names, which may long be another program's number. */
final class Postmaster {

    private final Path folder;
    private final Path pidFile;

    Postmaster(Path folder) {
        this.folder = folder;
        this.pidFile = folder.resolve("postmaster.pid");
    }

    /**
     * The living server of this very folder. A file whose number now belongs to something else is removed, for
     * PostgreSQL would take that program for a server and refuse to start.
     */
    Optional<ProcessHandle> running() throws IOException {
        Optional<ProcessHandle> process = pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || process.get().info().command().isEmpty()) {
            return Optional.empty();
        }
        if (isOurs(process.get().info())) {
            return process;
        }
        Files.deleteIfExists(pidFile);
        return Optional.empty();
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::trim)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private boolean isOurs(ProcessHandle.Info info) {
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        return postgres
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(folder.toString()))
                        .orElse(true);
    }
}
