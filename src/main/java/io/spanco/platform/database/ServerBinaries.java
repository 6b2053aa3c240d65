package io.spanco.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for the platform at hand, unpacked from the archive on the class path into a folder named after
 * its checksum: a new version unpacks beside the old one, and a half-unpacked folder is never taken for a whole one.
 */
final class ServerBinaries {

    private static final Set<String> NEEDED = Set.of("bin/", "lib/", "share/");

    private ServerBinaries() {}

    /**
     * The folder that holds {@code bin/postgres}.
     *
     * @throws StartRefused if this platform's archive is not on the class path
     */
    static Path unpackedIn(Path parent) throws IOException {
        URL archive = archive();
        var connection = (JarURLConnection) archive.openConnection();
        Path folder = parent.resolve(
                "server-" + Long.toHexString(connection.getJarEntry().getCrc()));
        if (!Files.isDirectory(folder)) {
            Path half = Files.createTempDirectory(parent, "unpacking-");
            try (InputStream in = archive.openStream()) {
                unpack(in, half);
            }
            takeOver(half, folder);
        }
        return folder;
    }

    private static void takeOver(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(half);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static URL archive() {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL url = ServerBinaries.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new StartRefused(
                    "Ce paquet ne contient pas PostgreSQL pour cette machine (" + name + ").",
                    "Reconstruisez-le sur cette machine avec mvn package, ou indiquez une base PostgreSQL externe avec"
                            + " SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD.");
        }
        return url;
    }

    private static String system() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return "windows";
        }
        return os.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String arch = System.getProperty("os.arch");
        return arch.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static void unpack(InputStream in, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = entry.getName().replaceFirst("^\\./", "");
                if (isNeeded(name)) {
                    write(tar, entry, folder.resolve(name));
                }
            }
        }
    }

    /** Static libraries are for people who compile against PostgreSQL. */
    private static boolean isNeeded(String name) {
        return NEEDED.stream().anyMatch(name::startsWith) && !name.endsWith(".a") && !name.contains("/pkgconfig/");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !target.toFile().setExecutable(true, true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
