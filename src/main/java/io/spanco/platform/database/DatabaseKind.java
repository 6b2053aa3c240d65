package io.spanco.platform.database;

/** Whose PostgreSQL holds the data. */
public enum DatabaseKind {
    /** Our own server in the data folder. */
    EMBEDDED,
    /** The server of {@code SPRING_DATASOURCE_URL}. */
    EXTERNAL
}
