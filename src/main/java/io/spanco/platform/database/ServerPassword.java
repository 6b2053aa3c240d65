package io.spanco.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded server's password: 256 random bits, made once, readable by the owner of the data folder only. */
final class ServerPassword {

    private static final int BYTES = 32;

    private ServerPassword() {}

    /** The password in that file, made if it is missing or empty. */
    static String in(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > 0) {
            OwnerOnly.file(file);
            return Files.readString(file).trim();
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        OwnerOnly.file(file);
        Files.writeString(file, password + System.lineSeparator());
        return password;
    }
}
