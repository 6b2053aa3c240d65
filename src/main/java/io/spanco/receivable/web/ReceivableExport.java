package io.spanco.receivable.web;

import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.receivable.Age;
import io.spanco.receivable.AgedBalance;
import io.spanco.receivable.CustomerBalance;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The aged balance as a file. */
@Controller
class ReceivableExport {

    private final AgedBalance balance;
    private final CsvExport csv;

    ReceivableExport(AgedBalance balance, CsvExport csv) {
        this.balance = balance;
        this.csv = csv;
    }

    @GetMapping("/receivables.csv")
    void receivables(@RequestParam(required = false) Age age, HttpServletResponse response) {
        List<Column<CustomerBalance>> columns = new ArrayList<>();
        columns.add(new Column<>("receivable.customer", CustomerBalance::company));
        columns.add(new Column<>("receivable.invoices", CustomerBalance::invoices));
        for (Age band : Age.values()) {
            columns.add(
                    new Column<>("receivable.age." + band, row -> row.byAge().get(band)));
        }
        columns.add(new Column<>("receivable.due", CustomerBalance::due));
        csv.write(
                "receivables",
                columns,
                last -> balance.customers(age, last == null ? null : last.position(), CsvExport.PART),
                response);
    }
}
