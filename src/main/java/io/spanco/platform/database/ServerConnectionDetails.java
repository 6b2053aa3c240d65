package io.spanco.platform.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Where a database of an {@link EmbeddedServer} is found, and with which credentials. */
public record ServerConnectionDetails(String url, String user, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return url;
    }
}
