package io.spanco.statistics.web;

import io.spanco.deal.Margin;
import io.spanco.deal.Stage;
import io.spanco.statistics.Fact;
import io.spanco.statistics.Figure;
import io.spanco.statistics.Figures;
import io.spanco.statistics.Period;
import io.spanco.statistics.Period.Kind;
import io.spanco.statistics.Scope;
import io.spanco.statistics.Statistics;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs; without days those of this quarter up to today. */
@RestController
@RequestMapping("/api/statistics")
@Tag(name = "Statistics")
class StatisticsApi {

    /** @param reached how many deals opened in the period have reached the stage, or WON */
    record Step(String stage, long reached) {}

    record Funnel(LocalDate from, LocalDate to, List<Step> stages) {}

    /** Days; null when nothing ended in the period. */
    record LeadTime(String step, long count, BigDecimal median, BigDecimal mean, BigDecimal p90) {

        static LeadTime of(String step, Figure figure) {
            return new LeadTime(step, figure.count(), figure.median(), figure.mean(), figure.ninth());
        }
    }

    record LeadTimes(LocalDate from, LocalDate to, List<LeadTime> stages, List<LeadTime> realisation) {}

    /** @param month such as 2026-11 */
    record MonthMargin(String month, Margin margin) {}

    record MarginAnswer(LocalDate from, LocalDate to, Margin total, List<MonthMargin> months) {}

    private final Statistics statistics;
    private final Clock clock;

    StatisticsApi(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/funnel")
    Funnel funnel(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String owner) {
        Scope scope = scope(from, to, owner);
        Figures reached = statistics.byKey(Fact.REACHED, scope);
        return new Funnel(
                scope.period().from(),
                scope.period().to(),
                Stream.concat(stages(), Stream.of("WON"))
                        .map(stage -> new Step(stage, reached.of(stage).count()))
                        .toList());
    }

    @GetMapping("/lead-times")
    LeadTimes leadTimes(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String owner) {
        Scope scope = scope(from, to, owner);
        Figures stays = statistics.byKey(Fact.STAGE_TIME, scope);
        Figures realisation = statistics.byKey(Fact.REALISATION, scope);
        return new LeadTimes(
                scope.period().from(),
                scope.period().to(),
                stages().map(stage -> LeadTime.of(stage, stays.of(stage))).toList(),
                Sheets.REALISATION.stream()
                        .map(step -> LeadTime.of(step, realisation.of(step)))
                        .toList());
    }

    /** Net amounts, by the month of each document. */
    @GetMapping("/margin")
    MarginAnswer margin(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String owner) {
        Scope scope = scope(from, to, owner);
        Figures forecast = statistics.byKey(Fact.FORECAST, scope);
        Figures committed = statistics.byKey(Fact.COMMITTED, scope);
        Figures actual = statistics.byKey(Fact.ACTUAL, scope);
        TreeSet<String> months = new TreeSet<>(forecast.keys());
        months.addAll(committed.keys());
        months.addAll(actual.keys());
        return new MarginAnswer(
                scope.period().from(),
                scope.period().to(),
                margin(forecast.total(), committed.total(), actual.total()),
                months.stream()
                        .map(month -> new MonthMargin(
                                month, margin(forecast.of(month), committed.of(month), actual.of(month))))
                        .toList());
    }

    private static Margin margin(Figure forecast, Figure committed, Figure actual) {
        return new Margin(part(forecast), part(committed), part(actual));
    }

    private static Margin.Figure part(Figure figure) {
        BigDecimal sales = cents(figure.amount());
        BigDecimal purchases = cents(figure.sum());
        return new Margin.Figure(sales, purchases, sales.subtract(purchases));
    }

    private static BigDecimal cents(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO.setScale(2) : sum.setScale(2);
    }

    private static Stream<String> stages() {
        return Arrays.stream(Stage.values()).map(Enum::name);
    }

    private Scope scope(LocalDate from, LocalDate to, String owner) {
        Period period =
                from == null && to == null ? Period.upTo(LocalDate.now(clock), Kind.QUARTER) : Period.between(from, to);
        return new Scope(period, owner);
    }
}
