package io.spanco.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * A message as its sender reads it.
 *
 * @param documentStatus status code of the document when the message was queued
 * @param claimedUntil null unless it is SENDING
 * @param error of the last attempt, or null
 */
record ClaimedMail(
        long id,
        MailStatus status,
        long documentId,
        String documentStatus,
        List<String> to,
        String subject,
        String body,
        String messageId,
        Instant claimedUntil,
        String error) {

    static ClaimedMail of(ResultSet row, int index) throws SQLException {
        Timestamp claimed = row.getTimestamp("claimed_until");
        return new ClaimedMail(
                row.getLong("id"),
                MailStatus.valueOf(row.getString("status")),
                row.getLong("document_id"),
                row.getString("document_status"),
                Recipients.split(row.getString("recipients")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("message_id"),
                claimed == null ? null : claimed.toInstant(),
                row.getString("error"));
    }
}
