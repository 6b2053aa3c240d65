package io.spanco.purchase.web;

import io.spanco.document.DocumentAnswer;
import io.spanco.document.DocumentRights;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import io.spanco.purchase.PurchaseOrder;
import io.spanco.purchase.PurchaseOrders;
import io.spanco.purchase.PurchaseService;
import io.spanco.purchase.web.PurchaseApi.PurchaseAnswer;
import io.spanco.purchase.web.PurchaseApi.PurchaseWithLines;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads purchases as they are answered to a program. */
@Component
@Transactional(readOnly = true)
class PurchaseReading {

    private final PurchaseOrders orders;
    private final Documents documents;
    private final PurchaseService service;
    private final DocumentRights rights;

    PurchaseReading(PurchaseOrders orders, Documents documents, PurchaseService service, DocumentRights rights) {
        this.rights = rights;
        this.orders = orders;
        this.documents = documents;
        this.service = service;
    }

    PurchaseAnswer header(String reference) {
        return header(orders.existing(reference));
    }

    /** With what was received (as delivered) and invoiced of each line. */
    PurchaseWithLines withLines(String reference) {
        PurchaseOrder order = rights.readable(orders.existing(reference));
        Map<Long, BigDecimal> received = orders.received(order);
        Map<Long, BigDecimal> invoiced = orders.invoiced(order);
        return new PurchaseWithLines(
                header(order),
                order.lines().stream()
                        .map(line -> LineAnswer.of(
                                line,
                                received.getOrDefault(line.id(), BigDecimal.ZERO),
                                invoiced.getOrDefault(line.id(), BigDecimal.ZERO)))
                        .toList());
    }

    DocumentAnswer document(String reference) {
        return documents.answer(documents.existing(reference));
    }

    private PurchaseAnswer header(PurchaseOrder order) {
        return new PurchaseAnswer(
                documents.answer(order), order.companyId(), service.awaitsApproval(order) ? "APPROVAL" : null);
    }
}
