package io.spanco.quote.web;

import io.spanco.document.DocumentQueries;
import io.spanco.document.DocumentQueries.Row;
import io.spanco.document.LineInput;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.Formats;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import io.spanco.platform.page.SaveRefused;
import io.spanco.quote.Quote;
import io.spanco.quote.QuoteComparison;
import io.spanco.quote.QuoteComparison.Change;
import io.spanco.quote.QuoteFigures;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Quotes: the list, the editor that saves by itself, the comparison of two versions. */
@Controller
class QuoteController {

    private static final int ROWS = 50;

    record Content(QuoteKind kind, List<LineInput> lines, LocalDate validUntil, LocalDate deadline, Long version) {}

    /** What the editor is told after saving. @param margin percent, null when unknown or not to be seen */
    record Saved(long version, String at, BigDecimal net, BigDecimal gross, BigDecimal margin, List<String> approval) {}

    private final QuoteService service;
    private final QuotePage page;
    private final QuoteFigures figures;
    private final QuoteComparison comparison;
    private final DocumentQueries queries;
    private final CurrentUser user;
    private final Formats formats;
    private final Clock clock;

    QuoteController(
            QuoteService service,
            QuotePage page,
            QuoteFigures figures,
            QuoteComparison comparison,
            DocumentQueries queries,
            CurrentUser user,
            Formats formats,
            Clock clock) {
        this.service = service;
        this.page = page;
        this.figures = figures;
        this.comparison = comparison;
        this.queries = queries;
        this.user = user;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping("/quotes")
    String list(
            @ModelAttribute("filter") QuoteFilter filter,
            @RequestParam(required = false) Long before,
            Model model,
            HttpServletRequest request) {
        Rows<Row> rows = Rows.of(queries.newest(filter.query(), before, ROWS + 1), ROWS);
        model.addAttribute("filtered", !filter.isEmpty());
        model.addAttribute("rows", rows.shown());
        model.addAttribute("total", queries.count(filter.query()));
        model.addAttribute("statuses", QuoteFilter.STATUSES);
        model.addAttribute("kinds", QuoteKind.values());
        model.addAttribute("next", rows.next(last -> address(filter, last.id())));
        return HtmxRequest.is(request) ? "quote/quotes :: list" : "quote/quotes";
    }

    private static String address(QuoteFilter filter, long before) {
        return UriComponentsBuilder.fromPath("/quotes")
                .queryParam("q", filter.q() == null ? "" : filter.q())
                .queryParam("status", filter.status() == null ? "" : filter.status())
                .queryParam("kind", filter.kind() == null ? "" : filter.kind())
                .queryParam("before", before)
                .build()
                .encode()
                .toUriString();
    }

    @GetMapping("/quotes/{reference}")
    String quote(@PathVariable String reference, Model model) {
        page.whole(reference, model);
        return "quote/quote";
    }

    @PostMapping("/deals/{number}/quotes")
    String begin(@PathVariable String number) {
        return "redirect:/quotes/" + service.begin(number).number();
    }

    @PostMapping("/quotes/{reference}/revisions")
    String revise(@PathVariable String reference) {
        return "redirect:/quotes/" + service.revise(reference).number();
    }

    /** The whole content, each time a cell is left. */
    @PostMapping(path = "/quotes/{reference}/content", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> save(@PathVariable String reference, @RequestBody Content typed) {
        try {
            Quote saved = service.change(
                    reference,
                    typed.version(),
                    new QuoteInput(typed.kind(), typed.lines(), typed.validUntil(), typed.deadline()));
            QuoteFigures.Figures now = figures.of(reference);
            return ResponseEntity.ok(new Saved(
                    saved.version(),
                    formats.time(clock.instant()),
                    saved.totalNet(),
                    saved.totalGross(),
                    user.may(Right.SEE_COSTS) ? now.marginPercent() : null,
                    now.approvalReasons()));
        } catch (BusinessException refusal) {
            return SaveRefused.answer(refusal);
        }
    }

    /** For an editor that came second: what it would write over. */
    @GetMapping(path = "/quotes/{reference}/content", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CurrentContent content(@PathVariable String reference) {
        return page.current(reference);
    }

    @GetMapping("/quotes/{reference}/compare")
    String compareWithParent(@PathVariable String reference, Model model) {
        List<String> parents = page.head(reference, model).derivedFrom();
        String before = parents.isEmpty() ? reference : parents.get(0);
        return "redirect:/quotes/" + before + "/compare/" + reference;
    }

    @GetMapping("/quotes/{before}/compare/{after}")
    String compare(@PathVariable String before, @PathVariable String after, Model model) {
        QuotePage.Head earlier = page.head(before, model);
        QuotePage.Head later = page.head(after, model);
        List<QuoteComparison.Line> lines = comparison.lines(before, after);
        model.addAttribute("before", earlier);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "counts",
                lines.stream()
                        .collect(Collectors.groupingBy(line -> line.change().name(), Collectors.counting())));
        model.addAttribute(
                "changed",
                lines.stream().filter(line -> line.change() != Change.UNCHANGED).count());
        model.addAttribute(
                "difference",
                earlier.totalNet() == null || later.totalNet() == null
                        ? null
                        : later.totalNet().subtract(earlier.totalNet()));
        if (user.may(Right.SEE_COSTS)) {
            model.addAttribute("marginBefore", figures.of(before).marginPercent());
            model.addAttribute("marginAfter", figures.of(after).marginPercent());
        }
        model.addAttribute("seesCosts", user.may(Right.SEE_COSTS));
        return "quote/compare";
    }
}
