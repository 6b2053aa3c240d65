package io.spanco.receivable.web;

import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.receivable.Age;
import io.spanco.receivable.ReceivableQueries;
import io.spanco.receivable.ReceivableQueries.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The aged balance as a file. */
@Controller
class ReceivableExport {

    private final ReceivableQueries queries;
    private final CsvExport csv;

    ReceivableExport(ReceivableQueries queries, CsvExport csv) {
        this.queries = queries;
        this.csv = csv;
    }

    @GetMapping("/receivables.csv")
    void receivables(HttpServletResponse response) {
        List<Row> rows = queries.aged();
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(new Column<>("receivable.customer", Row::company));
        columns.add(new Column<>("receivable.invoices", Row::invoices));
        for (Age age : Age.values()) {
            columns.add(new Column<>("receivable.age." + age, row -> row.byAge().get(age)));
        }
        columns.add(new Column<>("receivable.due", Row::due));
        csv.write("encours", columns, last -> last == null ? rows : List.of(), response);
    }
}
