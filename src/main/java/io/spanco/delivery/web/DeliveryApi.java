package io.spanco.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.delivery.DeliveryService;
import io.spanco.delivery.DeliveryStatus;
import io.spanco.document.DocumentAnswer;
import io.spanco.document.DocumentFilter;
import io.spanco.document.DocumentHeader;
import io.spanco.document.DocumentLists;
import io.spanco.document.DocumentType;
import io.spanco.document.LineAnswer;
import io.spanco.document.PartRequest;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Deliveries")
class DeliveryApi {

    record PrepareRequest(List<PartRequest> lines) {}

    record ConfirmRequest(LocalDate deliveredOn) {}

    /** @param deliveredOn null until the delivery is confirmed */
    record DeliveryAnswer(
            @JsonUnwrapped DocumentAnswer header,
            LocalDate deliveredOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) String customerReference) {}

    record DeliveryWithLines(@JsonUnwrapped DeliveryAnswer delivery, List<LineAnswer> lines) {}

    private final DeliveryService service;
    private final DeliveryReading reading;
    private final DocumentLists lists;

    DeliveryApi(DeliveryService service, DeliveryReading reading, DocumentLists lists) {
        this.service = service;
        this.reading = reading;
        this.lists = lists;
    }

    @GetMapping("/api/deliveries")
    Listing<DocumentHeader> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String deal,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) DeliveryStatus status,
            Paging paging) {
        return lists.list(
                Set.of(DocumentType.DELIVERY_NOTE),
                new DocumentFilter(q, deal, company, status == null ? null : status.name()),
                paging);
    }

    @GetMapping("/api/deliveries/{reference}")
    DeliveryWithLines read(@PathVariable String reference) {
        return reading.withLines(reference);
    }

    @PostMapping("/api/orders/{reference}/deliveries")
    @ResponseStatus(HttpStatus.CREATED)
    DeliveryAnswer prepare(@PathVariable String reference, @RequestBody PrepareRequest body) {
        return reading.header(service.prepare(reference, body.lines()).number());
    }

    @PostMapping("/api/deliveries/{reference}/confirm")
    DeliveryAnswer confirm(@PathVariable String reference, @RequestBody ConfirmRequest body) {
        return reading.header(service.confirm(reference, body.deliveredOn()).number());
    }
}
