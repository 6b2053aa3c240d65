package io.spanco.invoice.web;

import io.spanco.invoice.CreditLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A credit note as it is typed on the invoice's page.
 *
 * @param quantities by the line's position; none at all takes back everything
 */
record CreditForm(String creditReason, Map<Integer, BigDecimal> quantities) {

    CreditForm {
        quantities = quantities == null ? Map.of() : quantities;
    }

    static CreditForm empty() {
        return new CreditForm(null, null);
    }

    /** Null for everything. */
    List<CreditLine> lines() {
        List<CreditLine> typed = new TreeMap<>(quantities)
                .entrySet().stream()
                        .filter(line -> line.getValue() != null)
                        .map(line -> new CreditLine(line.getKey(), line.getValue()))
                        .toList();
        return typed.isEmpty() ? null : typed;
    }
}
