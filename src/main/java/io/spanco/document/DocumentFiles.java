package io.spanco.document;

import io.spanco.platform.error.NotFound;
import io.spanco.platform.rendering.RenderedDocument;
import io.spanco.platform.text.Sha256;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of issued documents, stored once with their SHA-256; what is mailed and downloaded ever after. */
@Component
public class DocumentFiles {

    /** @param sha256 64 hexadecimal digits */
    public record StoredFile(String reference, Format format, String sha256, byte[] content) {

        public String fileName() {
            return reference + "." + format.extension();
        }
    }

    public enum Format {
        PDF("pdf", "application/pdf"),
        DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private final JdbcClient jdbc;

    DocumentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void store(CommercialDocument document, RenderedDocument rendered) {
        insert(document, Format.DOCX, rendered.docx());
        insert(document, Format.PDF, rendered.pdf());
    }

    /** @throws NotFound for a draft, or a document that has no such file */
    @Transactional(readOnly = true)
    public StoredFile existing(CommercialDocument document, Format format) {
        return find(document.id(), document.reference(), format)
                .orElseThrow(() -> document.isIssued()
                        ? new NotFound("{0} n’a pas de fichier {1}.", document.reference(), format)
                        : new NotFound("{0} n’est pas encore émis.", document.reference()));
    }

    private Optional<StoredFile> find(long documentId, String reference, Format format) {
        return jdbc.sql("select sha256, content from spanco.document_file where document_id = :id and format = :format")
                .param("id", documentId)
                .param("format", format.name())
                .query((row, index) -> new StoredFile(
                        reference, format, row.getString("sha256").trim(), row.getBytes("content")))
                .optional();
    }

    private void insert(CommercialDocument document, Format format, byte[] content) {
        jdbc.sql("""
                        insert into spanco.document_file (document_id, format, sha256, content, created_at)
                        values (:id, :format, :sha256, :content, :at)""")
                .param("id", document.id())
                .param("format", format.name())
                .param("sha256", Sha256.of(content))
                .param("content", content)
                .param("at", Timestamp.from(document.issuedAt()))
                .update();
    }
}
