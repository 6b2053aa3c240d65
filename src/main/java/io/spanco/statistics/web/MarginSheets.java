package io.spanco.statistics.web;

import io.spanco.platform.identity.People;
import io.spanco.statistics.Fact;
import io.spanco.statistics.Figure;
import io.spanco.statistics.Figures;
import io.spanco.statistics.Scope;
import io.spanco.statistics.Statistics;
import io.spanco.statistics.web.Sheet.Cell;
import io.spanco.statistics.web.Sheet.Line;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The three margins, forecast, committed and actual: sales, purchases, and what is left. */
@Component
class MarginSheets {

    private static final List<Fact> BASES = List.of(Fact.FORECAST, Fact.COMMITTED, Fact.ACTUAL);
    private static final List<String> COLUMNS = List.of(
            "forecastSales",
            "forecastPurchases",
            "forecastMargin",
            "committedSales",
            "committedPurchases",
            "committedMargin",
            "actualSales",
            "actualPurchases",
            "actualMargin");
    private static final List<String> DRAWN = List.of("forecastMargin", "committedMargin", "actualMargin");

    private final Statistics statistics;
    private final Cells cells;
    private final People people;

    MarginSheets(Statistics statistics, Cells cells, People people) {
        this.statistics = statistics;
        this.cells = cells;
        this.people = people;
    }

    Sheet byMonth(Scope scope) {
        return sheet(
                "margin",
                read(fact -> statistics.byKey(fact, scope)),
                MarginSheets::month,
                key -> scope,
                Function.identity(),
                scope);
    }

    Sheet byOwner(Scope scope) {
        return sheet(
                "margin-people",
                read(fact -> statistics.byOwner(fact, scope)),
                people::name,
                scope::of,
                key -> null,
                scope);
    }

    private static Map<Fact, Figures> read(Function<Fact, Figures> reader) {
        Map<Fact, Figures> found = new LinkedHashMap<>();
        BASES.forEach(basis -> found.put(basis, reader.apply(basis)));
        return found;
    }

    private Sheet sheet(
            String id,
            Map<Fact, Figures> found,
            Function<String, String> label,
            Function<String, Scope> narrowed,
            Function<String, String> listKey,
            Scope scope) {
        Set<String> keys = new TreeSet<>();
        found.values().forEach(figures -> keys.addAll(figures.keys()));
        List<Line> lines = new ArrayList<>();
        for (String key : keys) {
            lines.add(Line.text(
                    label.apply(key),
                    cells(found, figures -> figures.of(key), narrowed.apply(key), listKey.apply(key))));
        }
        lines.add(Line.total(cells(found, Figures::total, scope, null)));
        return new Sheet(id, COLUMNS, DRAWN, lines);
    }

    private List<Cell> cells(Map<Fact, Figures> found, Function<Figures, Figure> pick, Scope scope, String key) {
        List<Cell> all = new ArrayList<>();
        found.forEach((fact, figures) -> {
            Figure figure = pick.apply(figures);
            String link = Address.list(fact, key, scope);
            BigDecimal margin = figure.amount() == null ? null : figure.amount().subtract(figure.sum());
            all.add(cells.money(figure.amount(), link));
            all.add(cells.money(figure.sum(), link));
            all.add(cells.money(margin, link));
        });
        return all;
    }

    private static String month(String key) {
        return YearMonth.parse(key).format(DateTimeFormatter.ofPattern("MMM yyyy", LocaleContextHolder.getLocale()));
    }
}
