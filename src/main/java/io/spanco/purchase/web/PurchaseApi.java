package io.spanco.purchase.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentAnswer;
import io.spanco.document.DocumentQueries;
import io.spanco.document.DocumentType;
import io.spanco.document.LineAnswer;
import io.spanco.document.LineInput;
import io.spanco.document.PartRequest;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.purchase.ClaimedAmounts;
import io.spanco.purchase.GoodsReceiving;
import io.spanco.purchase.PurchaseOrder;
import io.spanco.purchase.PurchaseService;
import io.spanco.purchase.PurchaseStatus;
import io.spanco.purchase.SupplierInvoiceDecision;
import io.spanco.purchase.SupplierInvoiceInput;
import io.spanco.purchase.SupplierInvoiceVerdict;
import io.spanco.purchase.SupplierInvoicing;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Purchases")
class PurchaseApi {

    record PurchaseRequest(Long supplierId, List<LineInput> lines) {}

    record ChangeRequest(List<LineInput> lines, Long version) {}

    record SendRequest(List<String> to, Long version) {}

    record ApproveRequest(Boolean approved, String reason) {}

    record ReceiptRequest(List<PartRequest> lines) {}

    /**
     * @param net what the supplier claims, with {@code vat}; both absent: what it claimed when it began to wait, else what its lines come to
     * @param decision absent: CHECKED
     */
    record SupplierInvoiceRequest(
            String number,
            LocalDate date,
            List<PartRequest> lines,
            BigDecimal net,
            BigDecimal vat,
            BigDecimal gross,
            SupplierInvoiceDecision decision,
            String reason) {

        SupplierInvoiceInput typed() {
            return new SupplierInvoiceInput(number, date, lines, ClaimedAmounts.of(net, vat, gross));
        }
    }

    /** @param awaiting APPROVAL while a sending waits for it; absent otherwise */
    record PurchaseAnswer(
            @JsonUnwrapped DocumentAnswer header,
            long supplierId,
            @JsonInclude(JsonInclude.Include.NON_NULL) String awaiting) {}

    record PurchaseWithLines(@JsonUnwrapped PurchaseAnswer purchase, List<LineAnswer> lines) {}

    private final PurchaseService service;
    private final GoodsReceiving receiving;
    private final SupplierInvoicing invoicing;
    private final PurchaseReading reading;
    private final DocumentQueries queries;

    PurchaseApi(
            PurchaseService service,
            GoodsReceiving receiving,
            SupplierInvoicing invoicing,
            PurchaseReading reading,
            DocumentQueries queries) {
        this.service = service;
        this.receiving = receiving;
        this.invoicing = invoicing;
        this.reading = reading;
        this.queries = queries;
    }

    @PostMapping("/api/deals/{number}/purchase-orders")
    @ResponseStatus(HttpStatus.CREATED)
    PurchaseAnswer create(@PathVariable String number, @RequestBody PurchaseRequest body) {
        return answer(service.create(number, body.supplierId(), body.lines()));
    }

    @GetMapping("/api/purchase-orders")
    @Requires(Right.SEE_COSTS)
    Listing<DocumentAnswer> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String deal,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) PurchaseStatus status,
            Paging paging) {
        Listing<DocumentQueries.Row> found = queries.list(
                new DocumentQueries.Filter(
                        DocumentType.PURCHASE_ORDER, q, deal, company, status == null ? null : status.name(), null),
                paging);
        return new Listing<>(
                found.items().stream().map(DocumentQueries.Row::header).toList(), found.total());
    }

    @GetMapping("/api/purchase-orders/{reference}")
    PurchaseWithLines read(@PathVariable String reference) {
        return reading.withLines(reference);
    }

    @PutMapping("/api/purchase-orders/{reference}")
    PurchaseAnswer change(@PathVariable String reference, @RequestBody ChangeRequest body) {
        return answer(service.change(reference, body.version(), body.lines()));
    }

    @PostMapping("/api/purchase-orders/{reference}/send")
    PurchaseAnswer send(@PathVariable String reference, @RequestBody(required = false) SendRequest body) {
        return answer(service.send(reference, body == null ? null : body.version(), body == null ? null : body.to()));
    }

    @PostMapping("/api/purchase-orders/{reference}/withdraw")
    PurchaseAnswer withdraw(@PathVariable String reference) {
        return answer(service.withdraw(reference));
    }

    @PostMapping("/api/purchase-orders/{reference}/cancel")
    PurchaseAnswer cancel(@PathVariable String reference) {
        return answer(service.cancel(reference));
    }

    @PostMapping("/api/purchase-orders/{reference}/approve")
    PurchaseAnswer approve(@PathVariable String reference, @RequestBody ApproveRequest body) {
        return answer(service.approve(reference, body.approved(), body.reason()));
    }

    @PostMapping("/api/purchase-orders/{reference}/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentAnswer receive(@PathVariable String reference, @RequestBody ReceiptRequest body) {
        CommercialDocument receipt = receiving.receive(reference, body.lines());
        return reading.document(receipt.reference());
    }

    @PostMapping("/api/purchase-orders/{reference}/supplier-invoices")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentAnswer invoice(@PathVariable String reference, @RequestBody SupplierInvoiceRequest body) {
        return reading.document(invoicing
                .enter(reference, body.typed(), SupplierInvoiceVerdict.of(body.decision(), body.reason()))
                .reference());
    }

    private PurchaseAnswer answer(PurchaseOrder order) {
        return reading.header(order.number());
    }
}
