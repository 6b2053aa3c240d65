package io.spanco.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/** A process that starts the server, commits a row and then waits to be killed. */
final class ServerHolder {

    private ServerHolder() {}

    /** @param arguments the data folder and the folder of the programs */
    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), Path.of(arguments[1]), Map.of());
        server.ensureDatabase(EmbeddedServer.DATABASE);
        try (var connection = DriverManager.getConnection(
                        server.url(EmbeddedServer.DATABASE), EmbeddedServer.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 'committed' as word");
            connection.setAutoCommit(false);
            statement.execute("create table lost as select 'not committed' as word");
            System.out.println("holding " + server.process().pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
