package io.spanco.document.web;

import io.spanco.document.DocumentFiles;
import io.spanco.document.DocumentFiles.Format;
import io.spanco.document.DocumentFiles.StoredFile;
import io.spanco.document.DocumentRights;
import io.spanco.document.Documents;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the stored files, for programs under {@code /api} and for pages beside them. */
@RestController
@Tag(name = "Documents")
class DocumentApi {

    private final Documents documents;
    private final DocumentFiles files;
    private final DocumentRights rights;

    DocumentApi(Documents documents, DocumentFiles files, DocumentRights rights) {
        this.rights = rights;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping({"/api/documents/{reference}/pdf", "/documents/{reference}/pdf"})
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        return download(files.existing(rights.readable(documents.existing(reference)), Format.PDF));
    }

    @GetMapping({"/api/documents/{reference}/docx", "/documents/{reference}/docx"})
    ResponseEntity<byte[]> docx(@PathVariable String reference) {
        return download(files.existing(rights.readable(documents.existing(reference)), Format.DOCX));
    }

    private static ResponseEntity<byte[]> download(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .eTag(file.sha256())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(file.fileName())
                                .build()
                                .toString())
                .body(file.content());
    }
}
