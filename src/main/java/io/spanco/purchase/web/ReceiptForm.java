package io.spanco.purchase.web;

import io.spanco.document.PartRequest;
import io.spanco.platform.error.BusinessException;
import io.spanco.platform.error.Invalid;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Goods that came in, as they are typed on a page. */
record ReceiptForm(List<Row> lines) {

    private static final Pattern INDEX = Pattern.compile("lines\\[(\\d+)](.*)");

    /** @param quantity blank for what did not come */
    record Row(Integer line, BigDecimal quantity) {

        boolean isTaken() {
            return quantity != null && quantity.signum() != 0;
        }
    }

    List<PartRequest> parts() {
        return rows().stream()
                .filter(Row::isTaken)
                .map(row -> new PartRequest(row.line(), row.quantity()))
                .toList();
    }

    /** What was typed for this line of the order; null when nothing was. */
    public BigDecimal quantityOf(int position) {
        return rows().stream()
                .filter(row -> row.line() != null && row.line() == position && row.quantity() != null)
                .map(Row::quantity)
                .findFirst()
                .orElse(null);
    }

    /** The same refusal at the rows of the page, where those left blank count too. */
    Invalid atRows(Invalid refusal) {
        List<Integer> taken = IntStream.range(0, rows().size())
                .filter(index -> rows().get(index).isTaken())
                .boxed()
                .toList();
        Invalid moved = new Invalid(refusal.sentence());
        for (BusinessException.FieldError error : refusal.fieldErrors()) {
            Matcher at = INDEX.matcher(error.field());
            boolean known = at.matches() && Integer.parseInt(at.group(1)) < taken.size();
            moved.and(
                    known ? "lines[" + taken.get(Integer.parseInt(at.group(1))) + "]" + at.group(2) : error.field(),
                    error.sentence());
        }
        return moved;
    }

    private List<Row> rows() {
        return lines == null ? List.of() : lines;
    }
}
