/** Outgoing mail: every message a row, sent by a process of its own with retries, never by the business transaction. */
package io.spanco.mail;
