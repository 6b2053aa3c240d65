/**
 * Where the data live: a real PostgreSQL of our own in the data folder, or an external one named by
 * {@code SPRING_DATASOURCE_URL}; and the small pool with which mails are claimed outside the caller's transaction.
 */
package io.spanco.platform.database;
