package io.spanco.attachment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.attachment.Attachment;
import io.spanco.attachment.AttachmentCategory;
import io.spanco.attachment.AttachmentService;
import io.spanco.attachment.Attachments;
import io.spanco.deal.Deals;
import io.spanco.document.Documents;
import io.spanco.platform.api.Listing;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files by REST: sent as {@code multipart/form-data}, any number of parts named {@code file}. */
@RestController
@RequestMapping("/api")
@Tag(name = "Attachments")
class AttachmentApi {

    /** What was added: the first file's own fields, for the usual case of one, and all of them. */
    record Added(@JsonUnwrapped Attachment first, List<Attachment> items) {}

    private final AttachmentService service;
    private final Attachments attachments;
    private final Deals deals;
    private final Documents documents;
    private final Downloads downloads;

    AttachmentApi(
            AttachmentService service, Attachments attachments, Deals deals, Documents documents, Downloads downloads) {
        this.service = service;
        this.attachments = attachments;
        this.deals = deals;
        this.documents = documents;
        this.downloads = downloads;
    }

    @PostMapping(path = "/deals/{number}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Added addToDeal(
            @PathVariable String number,
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) AttachmentCategory category,
            @RequestParam(required = false) String note) {
        return added(service.addToDeal(number, Upload.all(file), category, note));
    }

    @PostMapping(path = "/documents/{reference}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Added addToDocument(
            @PathVariable String reference,
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) AttachmentCategory category,
            @RequestParam(required = false) String note) {
        return added(service.addToDocument(reference, Upload.all(file), category, note));
    }

    @GetMapping("/deals/{number}/attachments")
    Listing<Attachment> ofDeal(@PathVariable String number) {
        deals.existing(number);
        return listing(attachments.ofDeal(number));
    }

    @GetMapping("/documents/{reference}/attachments")
    Listing<Attachment> ofDocument(@PathVariable String reference) {
        return listing(attachments.ofDocument(documents.existing(reference)));
    }

    /** The bytes. */
    @GetMapping("/attachments/{id}")
    void download(@PathVariable long id, HttpServletResponse response) throws IOException {
        downloads.write(id, response);
    }

    @DeleteMapping("/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        service.remove(id);
    }

    private Added added(List<Long> ids) {
        List<Attachment> items = ids.stream().map(attachments::existing).toList();
        return new Added(items.get(0), items);
    }

    private static Listing<Attachment> listing(List<Attachment> all) {
        return new Listing<>(all, all.size());
    }
}
