package io.spanco.purchase.web;

import io.spanco.document.LineInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** A new supplier order as it is typed on a page. */
record PurchaseForm(String deal, Long supplierId, List<Row> lines) {

    static final int ROWS = 5;

    /** @param vat a rate in percent, followed by the code of the exemption when it is zero */
    record Row(String description, BigDecimal quantity, String unit, BigDecimal unitPrice, String vat) {

        static final Row BLANK = new Row(null, null, null, null, null);

        private boolean isBlank() {
            return description == null && quantity == null && unitPrice == null;
        }

        private LineInput input() {
            String[] tax = vat == null ? new String[0] : vat.split(" ");
            return new LineInput(
                    null,
                    description,
                    quantity,
                    unit,
                    unitPrice,
                    null,
                    tax.length == 0 ? null : new BigDecimal(tax[0]),
                    tax.length < 2 ? null : tax[1],
                    null);
        }
    }

    static PurchaseForm blank(String deal) {
        return new PurchaseForm(deal, null, null);
    }

    /** As many rows as the page shows. */
    public List<Row> rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(index -> lines == null || index >= lines.size() || lines.get(index) == null
                        ? Row.BLANK
                        : lines.get(index))
                .toList();
    }

    /** The rows up to the last one that says something. */
    List<LineInput> inputs() {
        List<Row> rows = rows();
        int used = IntStream.range(0, rows.size())
                .filter(index -> !rows.get(index).isBlank())
                .map(index -> index + 1)
                .max()
                .orElse(0);
        return rows.subList(0, used).stream().map(Row::input).toList();
    }
}
