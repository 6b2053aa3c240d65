import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * Multiplies the demo data of a running instance, see volume.sql; only for a data folder that is thrown away.
 *
 * <pre>
 * java -cp POSTGRESQL_JAR src/bench/volume/Volume.java DATA_DIR COPIES_OF_CLOSED COPIES_OF_OPEN
 * </pre>
 *
 * DATA_DIR is the instance's data folder (SPANCO_DATA_DIR); at most 30,000 copies of a deal.
 */
public class Volume {

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: java -cp POSTGRESQL_JAR Volume.java DATA_DIR COPIES_OF_CLOSED COPIES_OF_OPEN");
            System.exit(2);
        }
        Path data = Path.of(args[0]);
        String script = Files.readString(Path.of("src/bench/volume/volume.sql"))
                .replace(":closed", String.valueOf(Integer.parseInt(args[1])))
                .replace(":open", String.valueOf(Integer.parseInt(args[2])));
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).trim();
        String password = Files.readString(data.resolve("password")).trim();
        Instant begin = Instant.now();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/spanco?preferQueryMode=simple", "spanco", password);
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(script);
            for (SQLWarning told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
                System.out.println(told.getMessage());
            }
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze");
            try (ResultSet counts = statement.executeQuery(
                    "select (select count(*) from spanco.deal), (select count(*) from spanco.document)")) {
                counts.next();
                System.out.println(counts.getLong(1) + " deals, " + counts.getLong(2) + " documents after "
                        + Duration.between(begin, Instant.now()).toSeconds() + " s");
            }
        }
    }
}
