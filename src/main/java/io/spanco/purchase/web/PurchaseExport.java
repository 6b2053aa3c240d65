package io.spanco.purchase.web;

import io.spanco.document.DocumentExport;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentRights;
import io.spanco.document.DocumentType;
import io.spanco.platform.error.Forbidden;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supplier orders as a file, by the filters of their list. */
@Controller
class PurchaseExport {

    private final DocumentExport export;
    private final DocumentRights rights;

    PurchaseExport(DocumentExport export, DocumentRights rights) {
        this.export = export;
        this.rights = rights;
    }

    @GetMapping("/purchases.csv")
    void export(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String status,
            HttpServletResponse response) {
        if (!rights.mayRead(DocumentType.PURCHASE_ORDER)) {
            throw new Forbidden("Les prix d’achat ne sont pas visibles avec vos droits.");
        }
        DocumentFilter filter = new DocumentFilter(q, null, null, PurchaseController.shown(status)).onPages();
        export.write("purchases", DocumentType.PURCHASE_ORDER, filter, response);
    }
}
