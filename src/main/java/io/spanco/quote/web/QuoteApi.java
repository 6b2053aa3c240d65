package io.spanco.quote.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentAnswer;
import io.spanco.document.DocumentQueries;
import io.spanco.document.DocumentType;
import io.spanco.document.LineAnswer;
import io.spanco.document.LineInput;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.spanco.platform.error.Checks;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.quote.Becomes;
import io.spanco.quote.CustomerAnswer;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import io.spanco.quote.QuoteStatus;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Quotes")
class QuoteApi {

    record QuoteRequest(QuoteKind kind, List<LineInput> lines, LocalDate validUntil, LocalDate deadline, Long version) {

        QuoteInput input() {
            return new QuoteInput(kind, lines, validUntil, deadline);
        }
    }

    record SendRequest(List<String> to, Long version) {}

    record ApproveRequest(Boolean approved, String reason) {}

    record AnswerRequest(CustomerAnswer answer, LocalDate followUpOn) {}

    record RefuseRequest(String reason) {}

    record AcceptRequest(@JsonProperty("as") Becomes becomes, String customerReference, Long version) {}

    record Accepted(String type, String reference) {}

    /** @param awaiting APPROVAL while a sending waits for it; absent otherwise */
    record QuoteAnswer(
            @JsonUnwrapped DocumentAnswer header,
            LocalDate validUntil,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate deadline,
            @JsonInclude(JsonInclude.Include.NON_NULL) String awaiting) {}

    record QuoteWithLines(@JsonUnwrapped QuoteAnswer quote, List<LineAnswer> lines) {}

    private final QuoteService service;
    private final QuoteReading reading;
    private final DocumentQueries queries;

    QuoteApi(QuoteService service, QuoteReading reading, DocumentQueries queries) {
        this.service = service;
        this.reading = reading;
        this.queries = queries;
    }

    @PostMapping("/api/deals/{number}/quotes")
    @ResponseStatus(HttpStatus.CREATED)
    QuoteAnswer create(@PathVariable String number, @RequestBody QuoteRequest body) {
        return answer(service.create(number, body.input()));
    }

    @GetMapping("/api/quotes")
    Listing<DocumentAnswer> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String deal,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) QuoteStatus status,
            @RequestParam(required = false) QuoteKind kind,
            Paging paging) {
        Listing<DocumentQueries.Row> found = queries.list(
                new DocumentQueries.Filter(
                        DocumentType.QUOTE,
                        q,
                        deal,
                        company,
                        status == null ? null : status.name(),
                        kind == null ? null : kind.name()),
                paging);
        return new Listing<>(
                found.items().stream().map(DocumentQueries.Row::header).toList(), found.total());
    }

    @GetMapping("/api/quotes/{reference}")
    QuoteWithLines read(@PathVariable String reference) {
        return reading.withLines(reference);
    }

    @PutMapping("/api/quotes/{reference}")
    QuoteAnswer change(@PathVariable String reference, @RequestBody QuoteRequest body) {
        return answer(service.change(reference, body.version(), body.input()));
    }

    @PostMapping("/api/quotes/{reference}/revisions")
    @ResponseStatus(HttpStatus.CREATED)
    QuoteAnswer revise(@PathVariable String reference) {
        return answer(service.revise(reference));
    }

    @PostMapping("/api/quotes/{reference}/send")
    QuoteAnswer send(@PathVariable String reference, @RequestBody(required = false) SendRequest body) {
        return answer(service.send(reference, body == null ? null : body.version(), body == null ? null : body.to()));
    }

    @PostMapping("/api/quotes/{reference}/approve")
    QuoteAnswer approve(@PathVariable String reference, @RequestBody ApproveRequest body) {
        return answer(service.approve(reference, body.approved(), body.reason()));
    }

    @PostMapping("/api/quotes/{reference}/answer")
    @Requires(Right.SELL)
    QuoteAnswer answer(@PathVariable String reference, @RequestBody AnswerRequest body) {
        new Checks()
                .required("answer", body.answer(), "Indiquez la réponse : NONE.")
                .that(
                        body.answer() == null || body.answer() == CustomerAnswer.NONE,
                        "answer",
                        "Ici, seulement NONE : acceptation, refus et révision ont leur propre adresse.")
                .orRefuse();
        return answer(service.noAnswerYet(reference, body.followUpOn()));
    }

    @PostMapping("/api/quotes/{reference}/refuse")
    QuoteAnswer refuse(@PathVariable String reference, @RequestBody RefuseRequest body) {
        return answer(service.refuse(reference, body.reason()));
    }

    @PostMapping("/api/quotes/{reference}/accept")
    Accepted accept(@PathVariable String reference, @RequestBody AcceptRequest body) {
        CommercialDocument made = service.accept(reference, body.version(), body.becomes(), body.customerReference());
        return new Accepted(made.type().name(), made.reference());
    }

    private QuoteAnswer answer(Quote quote) {
        return reading.header(quote.number());
    }
}
