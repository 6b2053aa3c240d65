package io.spanco.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.document.DocumentAnswer;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentHeader;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentType;
import io.spanco.document.LineAnswer;
import io.spanco.order.OrderStatus;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Orders")
class OrderApi {

    record OrderWithLines(
            @JsonUnwrapped DocumentAnswer header,
            @JsonInclude(JsonInclude.Include.NON_NULL) String customerReference,
            List<LineAnswer> lines) {}

    private final OrderReading reading;
    private final DocumentLists lists;

    OrderApi(OrderReading reading, DocumentLists lists) {
        this.reading = reading;
        this.lists = lists;
    }

    @GetMapping("/api/orders")
    Listing<DocumentHeader> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String deal,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) OrderStatus status,
            Paging paging) {
        return lists.list(
                Set.of(DocumentType.ORDER),
                new DocumentFilter(q, deal, company, status == null ? null : status.name()),
                paging);
    }

    /** Lines with the quantities on delivery notes that are not cancelled, and on issued invoices. */
    @GetMapping("/api/orders/{reference}")
    OrderWithLines read(@PathVariable String reference) {
        return reading.withLines(reference);
    }
}
