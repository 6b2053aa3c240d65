package io.spanco.deal.web;

import io.spanco.deal.DealQueries;
import io.spanco.deal.DealQueries.Filter;
import io.spanco.deal.DealQueries.Row;
import io.spanco.deal.DealQueries.StageSum;
import io.spanco.deal.DealQueries.State;
import io.spanco.deal.Outcome;
import io.spanco.deal.Stage;
import io.spanco.deal.StageTimes;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.People;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.HtmxRequest;
import io.spanco.platform.page.Rows;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The portfolio: a board of the six stages, and the same deals as a list. */
@Controller
class PortfolioController {

    private static final int CARDS = 12;
    private static final int ROWS = 50;

    /**
     * What the address asks for.
     *
     * @param view {@code list} or the board
     * @param outcome OPEN unless another is asked for, ALL for every one
     */
    record Query(
            String view, String q, Stage stage, String outcome, String owner, String kind, State state, Long before) {

        public boolean isList() {
            return "list".equals(view) || !isOpen();
        }

        private boolean isOpen() {
            return outcome == null || "OPEN".equals(outcome);
        }

        Filter filter() {
            Outcome wanted = isOpen() ? Outcome.OPEN : "ALL".equals(outcome) ? null : Outcome.valueOf(outcome);
            return new Filter(q, stage, wanted, owner, null, kind, state);
        }

        public boolean isFiltered() {
            return q != null || stage != null || owner != null || kind != null || state != null;
        }

        public String with(String name, Object value) {
            return UriComponentsBuilder.fromPath("/deals")
                    .queryParam("view", view == null ? "board" : view)
                    .queryParam("q", q == null ? "" : q)
                    .queryParam("stage", stage == null ? "" : stage)
                    .queryParam("outcome", outcome == null ? "" : outcome)
                    .queryParam("owner", owner == null ? "" : owner)
                    .queryParam("kind", kind == null ? "" : kind)
                    .queryParam("state", state == null ? "" : state)
                    .replaceQueryParam(name, value == null ? "" : value)
                    .build()
                    .encode()
                    .toUriString();
        }
    }

    /** @param days in its stage; {@code over} when longer than usual */
    record Card(Row deal, String ownerName, long days, boolean over, boolean late) {}

    /** @param hidden how many cards are not shown */
    record Column(Stage stage, StageSum sum, Integer usual, List<Card> cards, long hidden) {}

    private final DealQueries queries;
    private final StageTimes times;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    PortfolioController(DealQueries queries, StageTimes times, People people, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.times = times;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/deals")
    String portfolio(Query query, Model model, HttpServletRequest request) {
        Map<Stage, StageSum> sums =
                queries.sums(query.filter()).stream().collect(Collectors.toMap(StageSum::stage, sum -> sum));
        model.addAttribute("query", query);
        model.addAttribute(
                "deals", sums.values().stream().mapToLong(StageSum::deals).sum());
        model.addAttribute(
                "total", sums.values().stream().map(StageSum::total).reduce(BigDecimal.ZERO, BigDecimal::add));
        model.addAttribute(
                "late", sums.values().stream().mapToLong(StageSum::late).sum());
        model.addAttribute(
                "forgotten",
                sums.values().stream().mapToLong(StageSum::forgotten).sum());
        model.addAttribute(
                "owners",
                queries.owners().stream()
                        .map(login -> Map.of("login", login, "name", people.name(login)))
                        .toList());
        model.addAttribute("maySell", user.may(Right.SELL));
        if (query.isList()) {
            putList(query, model);
        } else {
            putBoard(query, sums, model);
        }
        return HtmxRequest.is(request) ? "deal/deals :: found" : "deal/deals";
    }

    private void putList(Query query, Model model) {
        Rows<Row> rows = Rows.of(queries.newest(query.filter(), query.before(), ROWS + 1), ROWS);
        model.addAttribute("rows", cards(rows.shown()));
        model.addAttribute("next", rows.next(last -> query.with("before", last.id())));
    }

    private void putBoard(Query query, Map<Stage, StageSum> sums, Model model) {
        Map<Stage, List<Card>> byStage = cards(queries.board(query.filter(), CARDS)).stream()
                .collect(Collectors.groupingBy(card -> card.deal().stage()));
        Map<Stage, Integer> usual = times.usual();
        model.addAttribute(
                "columns",
                Arrays.stream(Stage.values())
                        .map(stage -> column(
                                stage, sums.get(stage), usual.get(stage), byStage.getOrDefault(stage, List.of())))
                        .toList());
    }

    private static Column column(Stage stage, StageSum sum, Integer usual, List<Card> cards) {
        return new Column(stage, sum, usual, cards, sum == null ? 0 : sum.deals() - cards.size());
    }

    private List<Card> cards(List<Row> rows) {
        Map<Stage, Integer> usual = times.usual();
        return rows.stream().map(row -> card(row, usual.get(row.stage()))).toList();
    }

    private Card card(Row row, Integer usual) {
        long days = Duration.between(row.stageSince(), clock.instant()).toDays();
        return new Card(
                row,
                people.name(row.owner()),
                days,
                usual != null && days > usual && row.outcome() == Outcome.OPEN,
                row.due() != null && row.due().isBefore(clock.instant()));
    }
}
