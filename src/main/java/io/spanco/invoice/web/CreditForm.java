package io.spanco.invoice.web;

import io.spanco.invoice.CreditInput;
import io.spanco.invoice.CreditLine;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A credit note as it is typed on the invoice's page.
 *
 * @param quantities by the line's position; none at all takes back everything
 * @param invoiceAgain whether what it takes back is to be invoiced anew; null when the box is not ticked
 */
record CreditForm(String creditReason, Map<Integer, BigDecimal> quantities, Boolean invoiceAgain) {

    CreditForm {
        quantities = quantities == null ? Map.of() : quantities;
    }

    static CreditForm empty() {
        return new CreditForm(null, null, null);
    }

    CreditInput credit() {
        return new CreditInput(creditReason, lines(), Boolean.TRUE.equals(invoiceAgain));
    }

    /** The refusal at the fields as the page names them: it has other forms with a reason. */
    static BusinessException atItsFields(BusinessException refusal) {
        if (!(refusal instanceof Invalid) || refusal.fieldErrors().isEmpty()) {
            return refusal;
        }
        return Invalid.of(refusal.fieldErrors().stream()
                .map(error -> error.field().equals("reason")
                        ? new BusinessException.FieldError("creditReason", error.message())
                        : error)
                .toList());
    }

    /** Null for everything. */
    private List<CreditLine> lines() {
        List<CreditLine> typed = new TreeMap<>(quantities)
                .entrySet().stream()
                        .filter(line -> line.getValue() != null)
                        .map(line -> new CreditLine(line.getKey(), line.getValue()))
                        .toList();
        return typed.isEmpty() ? null : typed;
    }
}
