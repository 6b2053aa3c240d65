/**
 * Outgoing mail: every message a row, sent by a process of its own with retries, never by the business transaction.
 * Where it is handed over, {@link io.spanco.mail.MailServer} knows.
 */
package io.spanco.mail;
