package io.spanco.quote.web;

import io.spanco.quote.QuotePreview;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A draft as it would be printed. */
@Controller
class QuotePreviewController {

    private final QuotePreview preview;

    QuotePreviewController(QuotePreview preview) {
        this.preview = preview;
    }

    @GetMapping("/quotes/{reference}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String reference) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + reference + "-brouillon.pdf\"")
                .header("Cache-Control", "no-store")
                .body(preview.of(reference));
    }
}
