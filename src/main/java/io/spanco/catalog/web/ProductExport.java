package io.spanco.catalog.web;

import io.spanco.catalog.ProductKind;
import io.spanco.catalog.ProductQueries;
import io.spanco.catalog.ProductQueries.Row;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.platform.page.CsvExport.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The products as a file, by the filters of their list; costs only for who may see them. */
@Controller
class ProductExport {

    private final ProductQueries queries;
    private final CurrentUser user;
    private final CsvExport csv;

    ProductExport(ProductQueries queries, CurrentUser user, CsvExport csv) {
        this.queries = queries;
        this.user = user;
        this.csv = csv;
    }

    @GetMapping("/products.csv")
    void products(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ProductKind kind,
            @RequestParam(defaultValue = "false") boolean retired,
            HttpServletResponse response) {
        ProductQueries.Filter filter = new ProductQueries.Filter(q, retired ? null : Boolean.TRUE, kind);
        List<Column<Row>> columns = new ArrayList<>(List.of(
                new Column<>("catalog.product.code", Row::code),
                new Column<>("catalog.product.name", Row::name),
                new Column<>("catalog.product.unit", row -> new Said(row.unit().messageKey())),
                new Column<>("catalog.product.unitPrice", Row::unitPrice),
                new Column<>("catalog.product.vat", Row::vatRate)));
        if (user.may(Right.SEE_COSTS)) {
            columns.add(new Column<>("catalog.product.cost", Row::cost));
        }
        csv.write(
                "products",
                columns,
                last -> queries.byName(filter, last == null ? null : last.id(), CsvExport.PART),
                response);
    }
}
