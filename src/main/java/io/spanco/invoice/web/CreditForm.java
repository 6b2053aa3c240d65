package io.spanco.invoice.web;

import io.spanco.invoice.CreditInput;
import io.spanco.invoice.CreditLine;
import io.spanco.platform.error.BusinessException.FieldError;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A credit note as it is typed.
 *
 * @param quantities by the line's position; none at all takes back everything
 * @param invoiceAgain whether what it takes back is to be invoiced anew; null when the box is not ticked
 */
record CreditForm(String reason, Map<Integer, BigDecimal> quantities, Boolean invoiceAgain) {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

    CreditForm {
        quantities = quantities == null ? Map.of() : quantities;
    }

    static CreditForm empty() {
        return new CreditForm(null, null, null);
    }

    CreditInput credit() {
        return new CreditInput(reason, lines(), Boolean.TRUE.equals(invoiceAgain));
    }

    /** The refusal at the quantities as the form names them. */
    Invalid atItsFields(Invalid refusal) {
        List<CreditLine> asked = lines();
        Invalid moved = new Invalid(refusal.sentence());
        for (FieldError error : refusal.fieldErrors()) {
            Matcher at = LINE.matcher(error.field());
            boolean known = asked != null && at.matches() && Integer.parseInt(at.group(1)) < asked.size();
            moved.and(
                    known
                            ? "quantities["
                                    + asked.get(Integer.parseInt(at.group(1))).line() + "]"
                            : error.field(),
                    error.sentence());
        }
        return moved;
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
