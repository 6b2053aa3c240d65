package io.spanco.statistics.web;

import io.spanco.statistics.Fact;
import io.spanco.statistics.Figure;
import io.spanco.statistics.Scope;
import io.spanco.statistics.Statistics;
import io.spanco.statistics.web.Sheet.Cell;
import java.util.List;
import org.springframework.stereotype.Component;

/** The key figures above the tables, each beside that of the period before. */
@Component
class Headline {

    private static final String PAID = "INVOICE_TO_PAYMENT";

    /** @param id labelled {@code statistics.headline.<id>} */
    record KeyFigure(String id, Cell now, Cell before) {}

    private final Statistics statistics;
    private final Cells cells;

    Headline(Statistics statistics, Cells cells) {
        this.statistics = statistics;
        this.cells = cells;
    }

    List<KeyFigure> of(Scope scope) {
        List<Cell> now = cells(scope);
        List<Cell> before = cells(scope.before());
        List<String> ids = List.of("opened", "won", "winRate", "wonAmount", "daysToWin", "daysToPayment");
        return ids.stream()
                .map(id -> new KeyFigure(id, now.get(ids.indexOf(id)), before.get(ids.indexOf(id))))
                .toList();
    }

    private List<Cell> cells(Scope scope) {
        Figure won = statistics.byOwner(Fact.WON, scope).total();
        Figure lost = statistics.byKey(Fact.LOST, scope).total();
        String wins = Address.list(Fact.WON, null, scope);
        return List.of(
                cells.count(
                        statistics.byOwner(Fact.OPENED, scope).total().count(), Address.list(Fact.OPENED, null, scope)),
                cells.count(won.count(), wins),
                cells.share(won.count(), won.count() + lost.count(), wins),
                cells.money(won.amount(), wins),
                cells.days(won.median(), wins),
                cells.days(
                        statistics.byKey(Fact.REALISATION, scope).of(PAID).mean(),
                        Address.list(Fact.REALISATION, PAID, scope)));
    }
}
