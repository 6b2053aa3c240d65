package io.spanco.quote.web;

import io.spanco.document.DocumentQueries;
import io.spanco.document.DocumentQueries.Row;
import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.platform.page.CsvExport.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The quotes as a file, by the filters of their list. */
@Controller
class QuoteExport {

    private final DocumentQueries queries;
    private final CsvExport csv;

    QuoteExport(DocumentQueries queries, CsvExport csv) {
        this.queries = queries;
        this.csv = csv;
    }

    @GetMapping("/quotes.csv")
    void quotes(@ModelAttribute QuoteFilter filter, HttpServletResponse response) {
        List<Column<Row>> columns = List.of(
                new Column<>("document.QUOTE", row -> row.header().reference()),
                new Column<>("export.deal", row -> row.header().deal()),
                new Column<>("export.dealTitle", Row::title),
                new Column<>("export.company", Row::company),
                new Column<>(
                        "quote.kind", row -> new Said("kind." + row.header().kind())),
                new Column<>("quotes.status", row -> new Said("status.QUOTE." + row.shownStatus())),
                new Column<>("quotes.date", Row::date),
                new Column<>("export.validUntil", Row::validUntil),
                new Column<>("lines.totalNet", row -> row.header().totalNet()),
                new Column<>("export.vat", row -> row.header().totalVat()),
                new Column<>("lines.totalGross", row -> row.header().totalGross()));
        csv.write(
                "quotes",
                columns,
                last -> queries.newest(filter.query(), last == null ? null : last.id(), CsvExport.PART),
                response);
    }
}
