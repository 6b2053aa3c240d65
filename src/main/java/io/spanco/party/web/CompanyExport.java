package io.spanco.party.web;

import io.spanco.party.CompanyQueries;
import io.spanco.party.CompanyQueries.Row;
import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.platform.page.CsvExport.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The companies as a file, by the filters of their list. */
@Controller
class CompanyExport {

    private final CompanyQueries queries;
    private final CsvExport csv;

    CompanyExport(CompanyQueries queries, CsvExport csv) {
        this.queries = queries;
        this.csv = csv;
    }

    @GetMapping("/companies.csv")
    void companies(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String role,
            HttpServletResponse response) {
        CompanyQueries.Filter filter = new CompanyQueries.Filter(
                q, "customer".equals(role) ? Boolean.TRUE : null, "supplier".equals(role) ? Boolean.TRUE : null);
        List<Column<Row>> columns = List.of(
                new Column<>("party.company.name", Row::name),
                new Column<>("party.company.siren", Row::siren),
                new Column<>("export.vatNumber", Row::vatNumber),
                new Column<>("party.company.email", Row::email),
                new Column<>("export.phone", Row::phone),
                new Column<>("party.address.city", Row::city),
                new Column<>("export.country", Row::country),
                new Column<>("export.customer", row -> yes(row.customer())),
                new Column<>("export.supplier", row -> yes(row.supplier())));
        csv.write(
                "companies",
                columns,
                last -> queries.byName(filter, last == null ? null : last.id(), CsvExport.PART),
                response);
    }

    private static Said yes(boolean holds) {
        return new Said(holds ? "export.yes" : "export.no");
    }
}
