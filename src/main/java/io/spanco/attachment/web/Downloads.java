package io.spanco.attachment.web;

import io.spanco.attachment.Attachment;
import io.spanco.attachment.Attachments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Hands a file out: always to be saved, never shown as a page of ours, whatever it is. */
@Component
class Downloads {

    private final Attachments attachments;

    Downloads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @throws io.spanco.platform.error.NotFound when there is no such file */
    void write(long id, HttpServletResponse response) throws IOException {
        Attachment attachment = attachments.existing(id);
        String disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        response.setCharacterEncoding(null);
        response.setContentType(attachment.mediaType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.ETAG, '"' + attachment.sha256() + '"');
        attachments.copy(attachment, response.getOutputStream());
    }
}
