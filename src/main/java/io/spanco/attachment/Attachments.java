package io.spanco.attachment;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentEvents.DraftDropped;
import io.spanco.document.DocumentRights;
import io.spanco.platform.error.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files in the database, written and read as streams: none stands in memory as a whole. */
@Component
public class Attachments {

    /** How much of a file is read at a time. */
    private static final int PIECE = 1024 * 1024;

    private static final String SELECT = """
            select a.id, a.name, a.media_type, a.size, a.sha256, a.category, a.note, a.deal_number, a.uploaded_by, a.uploaded_at,
                   case when d.id is not null then coalesce(d.number, 'draft-' || d.id) end as reference""";

    private static final String VISIBLE = """
             from spanco.attachment a left join spanco.document d on d.id = a.document_id
            where a.removed_at is null and (d.id is null or d.type <> all (:hidden))""";

    private static final String OF_DEAL = """
             and (a.deal_number = :deal or a.deal_number is null and a.document_id in
                  (select l.document_id from spanco.document_line l where l.deal_number = :deal))""";

    private static final String NEWEST_FIRST = " order by a.category, a.id desc";

    private final JdbcClient jdbc;
    private final DocumentRights rights;
    private final Clock clock;

    Attachments(JdbcClient jdbc, DocumentRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** Where a file hangs: on a deal, or on a document and the deal that this one hangs on, if it is only one. */
    record Place(String dealNumber, Long documentId) {}

    /** What hangs on the deal and on those of its documents that the person may read, by category, newest first. */
    @Transactional(readOnly = true)
    public List<Attachment> ofDeal(String number) {
        return select(OF_DEAL + NEWEST_FIRST)
                .param("deal", number)
                .query(Attachments::row)
                .list();
    }

    /** How many {@link #ofDeal} are. */
    @Transactional(readOnly = true)
    public long countOfDeal(String number) {
        return visible("select count(*)", OF_DEAL)
                .param("deal", number)
                .query(Long.class)
                .single();
    }

    /**
     * What hangs on this very document.
     *
     * @throws io.spanco.platform.error.Forbidden when the person may not read it
     */
    @Transactional(readOnly = true)
    public List<Attachment> ofDocument(CommercialDocument document) {
        return select(" and a.document_id = :document" + NEWEST_FIRST)
                .param("document", rights.readable(document).id())
                .query(Attachments::row)
                .list();
    }

    /** @throws NotFound when there is none, or no longer, or on a document that the person may not read */
    @Transactional(readOnly = true)
    public Attachment existing(long id) {
        return select(" and a.id = :id")
                .param("id", id)
                .query(Attachments::row)
                .optional()
                .orElseThrow(() -> new NotFound("Le fichier {0} n’existe pas, ou n’existe plus.", id));
    }

    private JdbcClient.StatementSpec select(String which) {
        return visible(SELECT, which);
    }

    private JdbcClient.StatementSpec visible(String what, String which) {
        return jdbc.sql(what + VISIBLE + which).param("hidden", rights.hidden().toArray(String[]::new));
    }

    /** Writes the bytes of a file, piece by piece. */
    @Transactional(readOnly = true)
    public void copy(Attachment attachment, OutputStream to) throws IOException {
        for (long from = 1; from <= attachment.size(); from += PIECE) {
            to.write(jdbc.sql("select substring(content from :from for :length) from spanco.attachment where id = :id")
                    .param("from", (int) from)
                    .param("length", PIECE)
                    .param("id", attachment.id())
                    .query(byte[].class)
                    .single());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long add(Place place, InspectedFile file, AttachmentCategory category, String note, String by) {
        try (InputStream content = file.content().open()) {
            return jdbc.sql("""
                            insert into spanco.attachment (deal_number, document_id, name, media_type, size, sha256, category,
                                                           note, content, uploaded_by, uploaded_at)
                            values (:deal, :document, :name, :type, :size, :sha256, :category, :note, :content, :by, :at)
                            returning id""")
                    .param("deal", place.dealNumber())
                    .param("document", place.documentId())
                    .param("name", file.name())
                    .param("type", file.mediaType())
                    .param("size", file.content().size())
                    .param("sha256", file.sha256())
                    .param("category", category.name())
                    .param("note", note)
                    .param("content", new SqlBinaryValue(content, file.content().size()))
                    .param("by", by)
                    .param("at", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(long id, String by) {
        jdbc.sql(
                        "update spanco.attachment set removed_by = :by, removed_at = :at where id = :id and removed_at is null")
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** The files of a deleted draft, removed ones too, hang on its deal from then on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void draftDropped(DraftDropped news) {
        jdbc.sql("update spanco.attachment set deal_number = :deal, document_id = null where document_id = :document")
                .param("deal", news.dealNumber())
                .param("document", news.documentId())
                .update();
    }

    private static Attachment row(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                AttachmentCategory.valueOf(row.getString("category")),
                row.getString("note"),
                row.getString("deal_number"),
                row.getString("reference"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
