package io.spanco.platform.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a draft as it would be printed: shown by the browser, kept nowhere. */
@Component
public class DraftPdf {

    private final MessageSource messages;

    DraftPdf(MessageSource messages) {
        this.messages = messages;
    }

    /** @param reference of the draft; its file says in the reader's language that it is one */
    public ResponseEntity<byte[]> of(String reference, byte[] pdf) {
        Locale reader = LocaleContextHolder.getLocale();
        String file = messages.getMessage("ui.draftFile", new Object[] {reference}, reader);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + file + "\"")
                .header("Cache-Control", "no-store")
                .body(pdf);
    }
}
