package io.spanco.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.spanco.document.DocumentPaths;
import io.spanco.document.DocumentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * A message in a list.
 *
 * @param status QUEUED, SENDING, SENT or FAILED
 * @param state the same, and CANCELLED for what was not sent because its document had been withdrawn
 * @param deal null when its document serves several deals
 * @param error why the last attempt failed; null when none did
 * @param perhapsTwice a sender died while handing it over: it may have arrived twice, with the same Message-ID
 */
public record MailRow(
        long id,
        String status,
        @JsonIgnore MailStatus state,
        DocumentType type,
        String document,
        String deal,
        long companyId,
        String company,
        List<String> to,
        String subject,
        String createdBy,
        Instant createdAt,
        Instant sentAt,
        int attempts,
        String error,
        boolean perhapsTwice) {

    /** Where our pages show the document. */
    @JsonIgnore
    public String documentPath() {
        return DocumentPaths.of(type, document);
    }

    static MailRow of(ResultSet row, int index) throws SQLException {
        MailStatus state = MailStatus.valueOf(row.getString("status"));
        return new MailRow(
                row.getLong("id"),
                state.code(),
                state,
                DocumentType.valueOf(row.getString("type")),
                row.getString("reference"),
                row.getString("deal_number"),
                row.getLong("company_id"),
                row.getString("company"),
                Recipients.split(row.getString("recipients")),
                row.getString("subject"),
                row.getString("created_by"),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("sent_at")),
                row.getInt("attempts"),
                row.getString("error"),
                row.getBoolean("perhaps_twice"));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
