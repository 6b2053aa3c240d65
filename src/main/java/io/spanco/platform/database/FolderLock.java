package io.spanco.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a data folder for one process: the operating system gives the lock free however the process ends. The process
 * number stands in a file beside it, for the message that a second one gets.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartRefused if another process (or this one) already holds the folder */
    static FolderLock on(Path home) throws IOException {
        Path holder = home.resolve("application.pid");
        OwnerOnly.file(home.resolve("application.lock"));
        FileChannel channel = FileChannel.open(home.resolve("application.lock"), StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            String who = Files.exists(holder)
                    ? " (processus " + Files.readString(holder).trim() + ")"
                    : "";
            throw new StartRefused(
                    "Le dossier de données " + home + " est déjà utilisé par une autre instance de SPANCO" + who + ".",
                    "Arrêtez-la ou choisissez un autre dossier avec SPANCO_DATA_DIR ; plusieurs instances sur les mêmes"
                            + " données partagent une base PostgreSQL externe (SPRING_DATASOURCE_URL).");
        }
        OwnerOnly.file(holder);
        Files.writeString(holder, String.valueOf(ProcessHandle.current().pid()));
        return new FolderLock(channel);
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the data folder cannot be given free", e);
        }
    }
}
