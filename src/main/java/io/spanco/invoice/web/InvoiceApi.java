package io.spanco.invoice.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.document.DocumentAnswer;
import io.spanco.document.LineAnswer;
import io.spanco.invoice.CreditInput;
import io.spanco.invoice.CreditLine;
import io.spanco.invoice.CreditNote;
import io.spanco.invoice.InvoiceAnswer;
import io.spanco.invoice.InvoiceFilter;
import io.spanco.invoice.InvoiceQueries;
import io.spanco.invoice.InvoiceReading;
import io.spanco.invoice.InvoiceRow;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.error.Invalid;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/invoices")
@Tag(name = "Invoices")
class InvoiceApi {

    /** Exactly one of the first three. */
    record CreateRequest(List<String> deliveryNotes, String order, String quote, BigDecimal depositPercent) {}

    record IssueRequest(Long version) {}

    /**
     * @param lines absent: all that is not credited yet; a line without quantity: all that is left of it
     * @param invoiceAgain whether what it takes back is to be invoiced anew; false when absent
     */
    record CreditRequest(String reason, List<CreditLine> lines, Boolean invoiceAgain) {}

    record InvoiceWithLines(@JsonUnwrapped InvoiceAnswer invoice, List<LineAnswer> lines) {}

    record CreditNoteAnswer(@JsonUnwrapped DocumentAnswer header, String invoice, boolean invoiceAgain) {}

    private final InvoiceService service;
    private final InvoiceReading reading;
    private final InvoiceQueries queries;

    InvoiceApi(InvoiceService service, InvoiceReading reading, InvoiceQueries queries) {
        this.service = service;
        this.reading = reading;
        this.queries = queries;
    }

    @GetMapping
    Listing<InvoiceRow> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String deal,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) String status,
            @RequestParam(defaultValue = "false") boolean late,
            Paging paging) {
        return queries.list(new InvoiceFilter(q, deal, company, status(status), late), paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceAnswer create(@RequestBody CreateRequest body) {
        InvoiceSource source =
                new InvoiceSource(body.deliveryNotes(), body.order(), body.quote(), body.depositPercent());
        return reading.header(service.create(source).draftReference());
    }

    @GetMapping("/{reference}")
    InvoiceWithLines read(@PathVariable String reference) {
        return new InvoiceWithLines(reading.header(reference), reading.lines(reference));
    }

    @DeleteMapping("/{reference}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String reference) {
        service.delete(reference);
    }

    @PostMapping("/{reference}/issue")
    InvoiceAnswer issue(@PathVariable String reference, @RequestBody(required = false) IssueRequest body) {
        return reading.header(
                service.issue(reference, body == null ? null : body.version()).draftReference());
    }

    @PostMapping("/{reference}/credit-notes")
    @ResponseStatus(HttpStatus.CREATED)
    CreditNoteAnswer credit(@PathVariable String reference, @RequestBody CreditRequest body) {
        CreditNote note = service.credit(
                reference, new CreditInput(body.reason(), body.lines(), Boolean.TRUE.equals(body.invoiceAgain())));
        DocumentAnswer header = reading.creditNote(note.number());
        return new CreditNoteAnswer(header, header.derivedFrom().get(0), note.invoiceAgain());
    }

    private static Set<InvoiceStatus> status(String typed) {
        if (typed == null || typed.isBlank()) {
            return Set.of();
        }
        return Arrays.stream(InvoiceStatus.values())
                .filter(known -> known.name().equals(typed))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Invalid.at("status", "« {0} » n’est pas un statut de facture.", typed));
    }
}
