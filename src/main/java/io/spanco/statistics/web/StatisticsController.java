package io.spanco.statistics.web;

import io.spanco.document.DocumentPaths;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.FormErrors;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import io.spanco.platform.page.Rows;
import io.spanco.statistics.Entry;
import io.spanco.statistics.Fact;
import io.spanco.statistics.Period.Kind;
import io.spanco.statistics.Place;
import io.spanco.statistics.Scope;
import io.spanco.statistics.Statistics;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The page of figures, their files, and the list behind each. */
@Controller
class StatisticsController {

    private static final int ROWS = 50;

    /** One line of a list. @param path of the document, or of the deal when the deal itself is counted */
    record Row(Entry entry, String ownerName, String reference, String path) {

        /** What is measured, to a tenth. */
        public BigDecimal tenth() {
            return entry.measure().setScale(1, RoundingMode.HALF_UP);
        }
    }

    private final Statistics statistics;
    private final Sheets sheets;
    private final Headline headline;
    private final SheetFile file;
    private final OwnerChoice owners;
    private final KeyLabels labels;
    private final Clock clock;

    StatisticsController(
            Statistics statistics,
            Sheets sheets,
            Headline headline,
            SheetFile file,
            OwnerChoice owners,
            KeyLabels labels,
            Clock clock) {
        this.statistics = statistics;
        this.sheets = sheets;
        this.headline = headline;
        this.file = file;
        this.owners = owners;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping(Address.PAGE)
    ModelAndView statistics(Address address, Model model) {
        try {
            Scope scope = address.scope(today());
            put(scope, model);
            return new ModelAndView("statistics/statistics", model.asMap());
        } catch (Invalid refusal) {
            put(new Address(null, null, null, address.owner()).scope(today()), model);
            model.addAttribute("typed", address);
            model.addAttribute("errors", FormErrors.of(refusal));
            return new ModelAndView("statistics/statistics", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void put(Scope scope, Model model) {
        List<Sheet> figures = sheets.figures(scope);
        putScope(scope, model);
        model.addAttribute(
                "typed", new Address(null, scope.period().from(), scope.period().to(), scope.owner()));
        model.addAttribute("sheets", figures);
        model.addAttribute("later", statistics.seesCosts());
        model.addAttribute("empty", isEmpty(figures) && (!statistics.seesCosts() || isEmpty(sheets.margins(scope))));
        model.addAttribute("headline", headline.of(scope));
        model.addAttribute("kinds", List.of(Kind.MONTH, Kind.QUARTER, Kind.YEAR));
        model.addAttribute("owners", owners.offered());
    }

    private static boolean isEmpty(List<Sheet> all) {
        return all.stream().allMatch(Sheet::isEmpty);
    }

    /** What takes longest to read comes after the page. */
    @GetMapping(Address.PAGE + "/margins")
    String margins(Address address, Model model, HttpServletRequest request) {
        Scope scope = address.scope(today());
        boolean block = HtmxRequest.is(request);
        if (!block) {
            put(scope, model);
        }
        model.addAttribute("scope", scope);
        model.addAttribute("sheets", sheets.margins(scope));
        model.addAttribute("later", false);
        return block ? "statistics/statistics :: sheets" : "statistics/statistics";
    }

    private void putScope(Scope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("before", scope.period().before());
        model.addAttribute("seesEverybody", statistics.seesEverybody());
        model.addAttribute("ownerName", statistics.seesEverybody() ? owners.name(scope.owner()) : null);
    }

    @GetMapping(Address.PAGE + "/{sheet}.csv")
    ResponseEntity<byte[]> file(@PathVariable String sheet, Address address, Locale locale) {
        Scope scope = address.scope(today());
        String name = "spanco-" + sheet + "-" + scope.period().from() + "-"
                + scope.period().to() + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.write(sheets.one(sheet, scope), locale));
    }

    /**
     * @param key which part of the fact, null for all
     * @param after id of the row that came last, {@code afterOwner} its owner and {@code afterKey} its part of the fact; null
     *     to begin
     */
    record ListQuery(Fact fact, String key, Long after, String afterOwner, String afterKey) {

        Place place() {
            return after == null || afterOwner == null || afterKey == null
                    ? null
                    : new Place(after, afterOwner, afterKey);
        }
    }

    @GetMapping(Address.PAGE + "/list")
    String list(Address address, ListQuery query, Model model, Locale locale) {
        Scope scope = address.scope(today());
        Fact fact = query.fact();
        if (fact == null) {
            throw new NotFound("Cette liste n’existe pas.");
        }
        Rows<Entry> rows = Rows.of(statistics.list(fact, scope, query.key(), query.place(), ROWS + 1), ROWS);
        putScope(scope, model);
        model.addAttribute("fact", fact);
        model.addAttribute("keyLabel", labels.of(fact, query.key(), locale));
        model.addAttribute("amountLabel", amountLabel(fact));
        model.addAttribute("figure", statistics.figure(fact, scope, query.key()));
        model.addAttribute("rows", rows.shown().stream().map(this::row).toList());
        model.addAttribute("back", Address.page(scope));
        model.addAttribute("next", rows.next(last -> next(Address.list(fact, query.key(), scope), last)));
        return "statistics/list";
    }

    private static String amountLabel(Fact fact) {
        return fact.showsCosts() ? "sales" : fact == Fact.PAYMENT ? "gross" : "net";
    }

    private static String next(String list, Entry last) {
        return UriComponentsBuilder.fromUriString(list)
                .queryParam("after", last.id())
                .queryParam("afterOwner", UriUtils.encode(last.owner(), StandardCharsets.UTF_8))
                .queryParam("afterKey", UriUtils.encode(last.key(), StandardCharsets.UTF_8))
                .build(true)
                .toUriString();
    }

    private Row row(Entry entry) {
        boolean aboutDeal = entry.document() == null;
        return new Row(
                entry,
                owners.name(entry.owner()),
                aboutDeal ? entry.deal() : entry.document(),
                aboutDeal ? "/deals/" + entry.deal() : DocumentPaths.of(entry.document()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Configuration
    static class Navigation {

        @Bean
        NavigationEntry statisticsEntry() {
            return NavigationEntry.of(
                    NavigationGroup.STEER,
                    10,
                    "nav.statistics",
                    Address.PAGE,
                    "chart-bar",
                    Right.SELL,
                    Right.SEE_STATISTICS_OF_ALL);
        }
    }
}
