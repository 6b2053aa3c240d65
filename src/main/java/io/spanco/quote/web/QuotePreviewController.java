package io.spanco.quote.web;

import io.spanco.platform.page.DraftPdf;
import io.spanco.quote.QuotePreview;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A draft as it would be printed. */
@Controller
class QuotePreviewController {

    private final QuotePreview preview;
    private final DraftPdf drafts;

    QuotePreviewController(QuotePreview preview, DraftPdf drafts) {
        this.preview = preview;
        this.drafts = drafts;
    }

    @GetMapping("/quotes/{reference}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String reference) {
        return drafts.of(reference, preview.of(reference));
    }
}
