package io.spanco.deal.web;

import io.spanco.deal.Deal;
import io.spanco.deal.DealClosing;
import io.spanco.deal.DealQueries;
import io.spanco.deal.DealService;
import io.spanco.deal.Deals;
import io.spanco.deal.Need;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Outcome;
import io.spanco.deal.Qualification;
import io.spanco.deal.Stage;
import io.spanco.deal.web.DealAnswer.State;
import io.spanco.platform.api.Listing;
import io.spanco.platform.api.Paging;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals")
@Tag(name = "Deals")
class DealApi {

    record OpenRequest(Long companyId, String title, String need, String source) {}

    record QualifyRequest(Qualification outcome, String notes) {}

    record NeedRequest(String need, BigDecimal budget, LocalDate decisionDate) {}

    record ReasonRequest(String reason) {}

    record NoteRequest(String text) {}

    /** A deal in a list. */
    record Item(
            String number,
            long companyId,
            String company,
            String title,
            String stage,
            String outcome,
            String owner,
            Instant openedAt,
            long version) {

        static Item of(DealQueries.Row row) {
            return new Item(
                    row.number(),
                    row.companyId(),
                    row.company(),
                    row.title(),
                    row.stage().name(),
                    row.outcome().name(),
                    row.owner(),
                    row.openedAt(),
                    row.version());
        }
    }

    private final DealService service;
    private final DealClosing closing;
    private final DealReading reading;
    private final Deals deals;
    private final DealQueries queries;

    DealApi(DealService service, DealClosing closing, DealReading reading, Deals deals, DealQueries queries) {
        this.service = service;
        this.closing = closing;
        this.reading = reading;
        this.deals = deals;
        this.queries = queries;
    }

    @GetMapping
    Listing<Item> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) Outcome outcome,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) Long company,
            Paging paging) {
        Listing<DealQueries.Row> found =
                queries.list(new DealQueries.Filter(q, stage, outcome, owner, company, null, null), paging);
        return new Listing<>(found.items().stream().map(Item::of).toList(), found.total());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    State open(@RequestBody OpenRequest body) {
        Deal deal = service.open(new NewDeal(body.companyId(), body.title(), body.need(), body.source()));
        return state(deal.number());
    }

    @GetMapping("/{number}")
    DealAnswer read(@PathVariable String number) {
        return reading.read(number);
    }

    @PostMapping("/{number}/qualify")
    State qualify(@PathVariable String number, @RequestBody QualifyRequest body) {
        service.qualify(number, body.outcome(), body.notes());
        return state(number);
    }

    @PostMapping("/{number}/need")
    State need(@PathVariable String number, @RequestBody NeedRequest body) {
        service.discoverNeed(number, new Need(body.need(), body.budget(), body.decisionDate()));
        return state(number);
    }

    @PostMapping("/{number}/lose")
    State lose(@PathVariable String number, @RequestBody ReasonRequest body) {
        closing.lose(number, body.reason());
        return state(number);
    }

    @PostMapping("/{number}/abandon")
    State abandon(@PathVariable String number, @RequestBody ReasonRequest body) {
        closing.abandon(number, body.reason());
        return state(number);
    }

    @PostMapping("/{number}/notes")
    State note(@PathVariable String number, @RequestBody NoteRequest body) {
        service.note(number, body.text());
        return state(number);
    }

    /** Read again: the version is counted when the transaction writes. */
    private State state(String number) {
        return State.of(deals.existing(number));
    }
}
