package io.spanco.delivery.web;

import io.spanco.delivery.DeliveryStatus;
import io.spanco.document.DocumentExport;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentType;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The delivery notes as a file, by the filters of their list. */
@Controller
class DeliveryExport {

    private final DocumentExport export;

    DeliveryExport(DocumentExport export) {
        this.export = export;
    }

    @GetMapping("/deliveries.csv")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) DeliveryStatus status,
            HttpServletResponse response) {
        DocumentFilter filter = new DocumentFilter(q, null, null, status == null ? null : status.name());
        export.write("delivery-notes", DocumentType.DELIVERY_NOTE, filter, response);
    }
}
