package io.spanco.delivery.web;

import io.spanco.document.PartRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A delivery as it is typed on a page: what leaves of each line. */
record DeliveryForm(List<Row> lines) {

    /** @param quantity blank for what stays */
    record Row(Integer line, BigDecimal quantity) {}

    List<PartRequest> parts() {
        return lines == null
                ? List.of()
                : lines.stream()
                        .map(row ->
                                new PartRequest(row.line(), row.quantity() == null ? BigDecimal.ZERO : row.quantity()))
                        .toList();
    }

    /** What was typed for this line of the order; null when nothing was. */
    public BigDecimal quantityOf(int position) {
        return lines == null
                ? null
                : lines.stream()
                        .filter(row -> row.line() != null && row.line() == position)
                        .map(Row::quantity)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
