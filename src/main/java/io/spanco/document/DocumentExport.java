package io.spanco.document;

import io.spanco.platform.page.CsvExport;
import io.spanco.platform.page.CsvExport.Column;
import io.spanco.platform.page.CsvExport.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Documents of a type as a file, by the filters of their list. */
@Component
public class DocumentExport {

    private final DocumentLists lists;
    private final CsvExport csv;

    DocumentExport(DocumentLists lists, CsvExport csv) {
        this.lists = lists;
        this.csv = csv;
    }

    /** @param name of the file, as {@link CsvExport} takes it */
    public void write(String name, DocumentType type, DocumentFilter filter, HttpServletResponse response) {
        List<Column<DocumentHeader>> columns = List.of(
                new Column<>("export.number", row -> row.answer().reference()),
                new Column<>("export.deal", row -> row.answer().deal()),
                new Column<>("export.company", DocumentHeader::company),
                new Column<>("export.status", row -> new Said("status." + type + "." + row.shownStatus())),
                new Column<>("export.date", DocumentHeader::date),
                new Column<>("export.customerReference", DocumentHeader::customerReference),
                new Column<>("export.net", row -> row.answer().totalNet()),
                new Column<>("export.vat", row -> row.answer().totalVat()),
                new Column<>("export.gross", row -> row.answer().totalGross()));
        csv.write(
                name,
                columns,
                last -> lists.newest(Set.of(type), filter, last == null ? null : last.id(), CsvExport.PART),
                response);
    }
}
