package io.spanco.deal.web;

import io.spanco.deal.DealQueries;
import io.spanco.deal.DealQueries.Row;
import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.identity.People;
import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.platform.page.CsvExport.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The portfolio as a file, by the filters of its page. */
@Controller
class DealExport {

    private final DealQueries queries;
    private final People people;
    private final CsvExport csv;
    private final DiagramWords words;

    DealExport(DealQueries queries, People people, CsvExport csv, DiagramWords words) {
        this.queries = queries;
        this.people = people;
        this.csv = csv;
        this.words = words;
    }

    @GetMapping("/deals.csv")
    void deals(PortfolioController.Query query, HttpServletResponse response) {
        List<Column<Row>> columns = List.of(
                new Column<>("export.number", Row::number),
                new Column<>("deals.deal", Row::title),
                new Column<>("deals.company", Row::company),
                new Column<>("deals.stage", row -> new Said("stage." + row.stage())),
                new Column<>("deals.outcome", row -> new Said("status.DEAL." + row.outcome())),
                new Column<>("deals.owner", row -> people.name(row.owner())),
                new Column<>("export.source", Row::source),
                new Column<>("export.openedOn", Row::openedAt),
                new Column<>("export.stageSince", Row::stageSince),
                new Column<>("deals.quote", Row::quote),
                new Column<>("deals.kind", row -> row.kind() == null ? null : new Said("kind." + row.kind())),
                new Column<>("deals.total", Row::total),
                new Column<>("deals.next", row -> words.of(row.task())),
                new Column<>("export.due", Row::due));
        csv.write(
                "deals",
                columns,
                last -> queries.newest(query.filter(), last == null ? null : last.id(), CsvExport.PART),
                response);
    }
}
