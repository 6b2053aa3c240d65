package io.spanco.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spanco.SpancoApplication;
import io.spanco.platform.identity.Visitor;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * The product as a process of its own, with a port and a data folder of its own and the PostgreSQL that it starts itself.
 * What it says goes to a file beside its data. Closing it leaves no process behind.
 */
public final class Product implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final Path folder;
    private Process process;
    private int port;

    public Product(Path folder) {
        this.folder = folder;
    }

    /** Starts it and waits for its sign-in page. @param settings environment variables */
    public void start(Map<String, String> settings) throws IOException {
        port = freePort();
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx600m",
                "-cp",
                classPath(),
                SpancoApplication.class.getName()));
        java.environment().put("SERVER_PORT", Integer.toString(port));
        java.environment().put("SPANCO_DATA_DIR", folder.resolve("data").toString());
        java.environment().put("SPANCO_DEMO", "accounts");
        java.environment().putAll(settings);
        process = java.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
        Awaitility.await().pollInterval(Duration.ofMillis(500)).atMost(START).until(this::answers);
    }

    /** As {@code kill -9} does, or the kernel when memory runs out; its PostgreSQL goes on without it. */
    public void kill() throws InterruptedException, IOException {
        process.destroyForcibly();
        assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(server()).as("PostgreSQL that was left behind").isPresent();
    }

    /** As when the current fails: it and its PostgreSQL at once. */
    public void cutPower() throws InterruptedException, IOException {
        server().orElseThrow().destroyForcibly();
        process.destroyForcibly();
        assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Awaitility.await().atMost(STOP).until(() -> server().isEmpty());
    }

    public Visitor as(String login) {
        return new Visitor(port).basic(login, login);
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
        server().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Its PostgreSQL, as long as that runs. */
    private Optional<ProcessHandle> server() throws IOException {
        Path file = folder.resolve("data/postgresql/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(file).get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("The product ended at its start: " + Files.readString(log()));
        }
        try {
            return new Visitor(port).get("/login").statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** What the tests run with, but for the tests themselves. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
