package io.spanco.invoice.web;

import io.spanco.invoice.InvoiceFilter;
import io.spanco.invoice.InvoiceQueries;
import io.spanco.invoice.InvoiceRow;
import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.platform.page.CsvExport.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The invoices as a file, by the filters of their list. */
@Controller
class InvoiceExport {

    private final InvoiceQueries queries;
    private final CsvExport csv;

    InvoiceExport(InvoiceQueries queries, CsvExport csv) {
        this.queries = queries;
        this.csv = csv;
    }

    @GetMapping("/invoices.csv")
    void invoices(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) Long company,
            @RequestParam(required = false) String deal,
            HttpServletResponse response) {
        InvoiceFilter filter = InvoiceController.filter(q, show, company, deal);
        List<Column<InvoiceRow>> columns = List.of(
                new Column<>("invoice.reference", InvoiceRow::reference),
                new Column<>("invoice.customer", InvoiceRow::companyName),
                new Column<>("invoice.deals", row -> String.join(" ", row.deals())),
                new Column<>("invoice.status", row -> new Said("status.INVOICE." + row.status())),
                new Column<>("invoice.issued", InvoiceRow::issueDate),
                new Column<>("invoice.dueDate", InvoiceRow::dueDate),
                new Column<>("invoice.net", InvoiceRow::totalNet),
                new Column<>("export.vat", InvoiceRow::totalVat),
                new Column<>("invoice.gross", InvoiceRow::totalGross),
                new Column<>("export.paid", InvoiceRow::paid),
                new Column<>("invoice.due", InvoiceRow::due));
        csv.write(
                "invoices",
                columns,
                last -> queries.newest(filter, last == null ? null : last.id(), CsvExport.PART),
                response);
    }
}
