package io.spanco.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * A file that hangs on a deal or a document, without its bytes.
 *
 * @param deal number; null when its document serves several deals
 * @param document reference; null when it hangs on the deal itself
 * @param size in bytes
 * @param note one line, or null
 */
public record Attachment(
        long id,
        String name,
        String mediaType,
        long size,
        String sha256,
        AttachmentCategory category,
        String note,
        String deal,
        String document,
        String uploadedBy,
        Instant uploadedAt) {

    /** The symbol that stands for its type. */
    @JsonIgnore
    public String icon() {
        if (mediaType.startsWith("image/") && !mediaType.equals("image/vnd.dwg")) {
            return "photo";
        }
        return switch (mediaType) {
            case "application/pdf" -> "file-type-pdf";
            case FileType.DOCX, FileType.ODT -> "file-type-docx";
            case FileType.XLSX, FileType.ODS -> "file-spreadsheet";
            case "text/csv" -> "file-type-csv";
            default -> "file-text";
        };
    }
}
