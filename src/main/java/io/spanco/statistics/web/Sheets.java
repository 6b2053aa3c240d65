package io.spanco.statistics.web;

import io.spanco.deal.Stage;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.identity.People;
import io.spanco.statistics.Fact;
import io.spanco.statistics.Figure;
import io.spanco.statistics.Figures;
import io.spanco.statistics.Scope;
import io.spanco.statistics.Statistics;
import io.spanco.statistics.web.Sheet.Cell;
import io.spanco.statistics.web.Sheet.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays figures out as the tables of the page. */
@Component
class Sheets {

    static final List<String> REALISATION =
            List.of("ORDER_TO_DELIVERY", "DELIVERY_TO_INVOICE", "INVOICE_TO_PAYMENT", "ORDER_TO_END");

    private static final Set<String> MARGINS = Set.of("margin", "margin-people");

    private static final int MOST_REASONS = 12;
    private static final List<String> STAGES =
            Arrays.stream(Stage.values()).map(Enum::name).toList();

    private final Statistics statistics;
    private final MarginSheets margins;
    private final Cells cells;
    private final People people;
    private final Map<String, Function<Scope, Sheet>> makers = new LinkedHashMap<>();

    Sheets(Statistics statistics, MarginSheets margins, Cells cells, People people) {
        this.statistics = statistics;
        this.margins = margins;
        this.cells = cells;
        this.people = people;
        makers.put("funnel", this::funnel);
        makers.put("stages", scope -> times("stages", Fact.STAGE_TIME, STAGES, scope));
        makers.put("people", this::people);
        makers.put("realisation", scope -> times("realisation", Fact.REALISATION, REALISATION, scope));
        makers.put("punctuality", this::punctuality);
        makers.put("payments", this::payments);
        makers.put("revisions", this::revisions);
        makers.put("reasons", this::reasons);
        makers.put("margin", margins::byMonth);
        makers.put("margin-people", margins::byOwner);
    }

    /** Those that everybody may see who sees statistics. */
    List<Sheet> figures(Scope scope) {
        return made(id -> !MARGINS.contains(id), scope);
    }

    /** @throws io.spanco.platform.error.Forbidden for who may not see costs */
    List<Sheet> margins(Scope scope) {
        return made(MARGINS::contains, scope);
    }

    private List<Sheet> made(Predicate<String> chosen, Scope scope) {
        return makers.entrySet().stream()
                .filter(maker -> chosen.test(maker.getKey()))
                .map(maker -> maker.getValue().apply(scope))
                .toList();
    }

    Sheet one(String id, Scope scope) {
        Function<Scope, Sheet> make = makers.get(id);
        if (make == null) {
            throw new NotFound("Il n’y a pas de tableau « {0} ».", id);
        }
        return make.apply(scope);
    }

    private Sheet funnel(Scope scope) {
        Figures now = statistics.byKey(Fact.REACHED, scope);
        Figures before = statistics.byKey(Fact.REACHED, scope.before());
        List<Line> lines = new ArrayList<>();
        long first = now.of(Stage.SUSPECT.name()).count();
        long last = first;
        for (String key : Stream.concat(STAGES.stream(), Stream.of("WON")).toList()) {
            long reached = now.of(key).count();
            String link = Address.list(Fact.REACHED, key, scope);
            List<Cell> figures = List.of(
                    cells.count(reached, link),
                    cells.share(reached, last, link),
                    cells.share(reached, first, link),
                    cells.count(before.of(key).count(), Address.list(Fact.REACHED, key, scope.before())));
            lines.add(key.equals("WON") ? Line.named("statistics.won", figures) : Line.stage(key, figures));
            last = reached;
        }
        return new Sheet("funnel", List.of("reached", "conversion", "overall", "before"), List.of("reached"), lines);
    }

    private Sheet times(String id, Fact fact, List<String> keys, Scope scope) {
        Figures now = statistics.byKey(fact, scope);
        Figures before = statistics.byKey(fact, scope.before());
        List<Line> lines = keys.stream()
                .map(key -> {
                    Figure figure = now.of(key);
                    String link = Address.list(fact, key, scope);
                    List<Cell> figures = List.of(
                            cells.count(figure.count(), link),
                            cells.days(figure.median(), link),
                            cells.days(figure.mean(), link),
                            cells.days(figure.ninth(), link),
                            cells.days(before.of(key).median(), Address.list(fact, key, scope.before())));
                    return fact == Fact.STAGE_TIME
                            ? Line.stage(key, figures)
                            : Line.named("statistics.key." + key, figures);
                })
                .toList();
        return new Sheet(
                id, List.of("count", "median", "mean", "ninth", "medianBefore"), List.of("median", "ninth"), lines);
    }

    private Sheet people(Scope scope) {
        Map<Fact, Figures> found = new LinkedHashMap<>();
        Set<String> owners = new TreeSet<>();
        for (Fact fact : List.of(Fact.OPENED, Fact.WON, Fact.LOST, Fact.ABANDONED)) {
            found.put(fact, statistics.byOwner(fact, scope));
            owners.addAll(found.get(fact).keys());
        }
        List<Line> lines = new ArrayList<>(owners.stream()
                .map(owner ->
                        Line.text(people.name(owner), person(found, scope.of(owner), figures -> figures.of(owner))))
                .toList());
        if (lines.size() > 1) {
            lines.add(Line.total(person(found, scope, Figures::total)));
        }
        return new Sheet(
                "people",
                List.of("opened", "won", "lost", "abandoned", "winRate", "wonAmount", "daysToWin"),
                List.of("opened", "won", "lost"),
                lines);
    }

    private List<Cell> person(Map<Fact, Figures> found, Scope scope, Function<Figures, Figure> pick) {
        List<Cell> figures = new ArrayList<>();
        found.forEach(
                (fact, all) -> figures.add(cells.count(pick.apply(all).count(), Address.list(fact, null, scope))));
        Figure won = pick.apply(found.get(Fact.WON));
        String link = Address.list(Fact.WON, null, scope);
        long decided = won.count() + pick.apply(found.get(Fact.LOST)).count();
        figures.add(cells.share(won.count(), decided, link));
        figures.add(cells.money(won.amount(), link));
        figures.add(cells.days(won.median(), link));
        return figures;
    }

    private Sheet reasons(Scope scope) {
        Figures now = statistics.byKey(Fact.LOST, scope);
        Figures before = statistics.byKey(Fact.LOST, scope.before());
        List<Line> lines = new ArrayList<>(now.keys().stream()
                .limit(MOST_REASONS)
                .map(reason -> {
                    List<Cell> figures = parts(Fact.LOST, reason, scope, now, before);
                    return reason.equals("-")
                            ? Line.named("statistics.noReason", figures)
                            : Line.text(capital(reason), figures);
                })
                .toList());
        lines.add(Line.total(parts(Fact.LOST, null, scope, now, before)));
        return new Sheet("reasons", List.of("count", "share", "amount", "before"), List.of("count"), lines);
    }

    private Sheet revisions(Scope scope) {
        return shares("revisions", Fact.REVISIONS, List.of("1", "2", "3", "4", "5", "6"), scope);
    }

    private Sheet punctuality(Scope scope) {
        return shares("punctuality", Fact.PUNCTUALITY, List.of("ON_TIME", "UP_TO_7", "OVER_7", "UNPLANNED"), scope);
    }

    private Sheet payments(Scope scope) {
        return shares("payments", Fact.PAYMENT, List.of("ON_TIME", "UP_TO_30", "UP_TO_60", "OVER_60"), scope);
    }

    private Sheet shares(String id, Fact fact, List<String> keys, Scope scope) {
        Figures now = statistics.byKey(fact, scope);
        Figures before = statistics.byKey(fact, scope.before());
        List<Line> lines = new ArrayList<>(keys.stream()
                .map(key -> Line.named("statistics." + id + "." + key, parts(fact, key, scope, now, before)))
                .toList());
        lines.add(Line.total(parts(fact, null, scope, now, before)));
        String middle = fact == Fact.PAYMENT ? "gross" : fact == Fact.REVISIONS ? "meanRevisions" : "mean";
        return new Sheet(id, List.of("count", "share", middle, "before"), List.of("count"), lines);
    }

    /** @param key null for the total */
    private List<Cell> parts(Fact fact, String key, Scope scope, Figures now, Figures before) {
        Figure figure = key == null ? now.total() : now.of(key);
        Figure then = key == null ? before.total() : before.of(key);
        String link = Address.list(fact, key, scope);
        Cell middle = switch (fact) {
            case REVISIONS -> cells.number(figure.mean(), link);
            case PUNCTUALITY -> cells.days(figure.mean(), link);
            default -> cells.money(figure.amount(), link);
        };
        return List.of(
                cells.count(figure.count(), link),
                cells.share(figure.count(), now.total().count(), link),
                middle,
                cells.count(then.count(), Address.list(fact, key, scope.before())));
    }

    private static String capital(String reason) {
        return reason.substring(0, 1).toUpperCase() + reason.substring(1);
    }
}
