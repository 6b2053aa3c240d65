package io.spanco.order.web;

import io.spanco.document.DocumentExport;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentType;
import io.spanco.order.OrderStatus;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders as a file, by the filters of their list. */
@Controller
class OrderExport {

    private final DocumentExport export;

    OrderExport(DocumentExport export) {
        this.export = export;
    }

    @GetMapping("/orders.csv")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) OrderStatus status,
            HttpServletResponse response) {
        DocumentFilter filter = new DocumentFilter(q, null, null, status == null ? null : status.name());
        export.write("orders", DocumentType.ORDER, filter, response);
    }
}
