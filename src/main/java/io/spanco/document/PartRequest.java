package io.spanco.document;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How much of one line of a document is taken up: delivered, received, invoiced.
 *
 * @param line position from 1
 */
public record PartRequest(Integer line, BigDecimal quantity) {

    private static final ObjectMapper FORM =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Rows of a form's list; those with no quantity or zero are left out. */
    public static List<PartRequest> fromForm(List<Map<String, Object>> rows) {
        try {
            return rows.stream()
                    .map(row -> FORM.convertValue(row, PartRequest.class))
                    .filter(part -> part.quantity() != null && part.quantity().signum() != 0)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Invalid.at("lines", "Les quantités ne se lisent pas.");
        }
    }

    /**
     * What a program or a page asked for: unlike in a form, a line is named only to be taken up.
     *
     * @throws Invalid at {@code lines} or {@code lines[0].quantity}
     */
    public static void requirePositive(List<PartRequest> parts) {
        Checks checks = new Checks()
                .that(parts != null && !parts.isEmpty(), "lines", "Indiquez au moins une ligne et sa quantité.");
        for (int index = 0; parts != null && index < parts.size(); index++) {
            PartRequest part = parts.get(index);
            checks.that(
                    part != null && part.quantity() != null && part.quantity().signum() > 0,
                    "lines[" + index + "].quantity",
                    "Une quantité supérieure à 0 est attendue.");
        }
        checks.orRefuse();
    }

    /**
     * The lines of a derived document; a part of zero takes nothing up.
     *
     * @param left how much may still be taken of each line, by line id
     * @param tooMuch what is said to who takes more than the quantity that is left
     * @throws Invalid at {@code lines[0].quantity} and so on
     */
    public static List<LineValues> take(
            CommercialDocument from,
            List<PartRequest> parts,
            Map<Long, BigDecimal> left,
            Function<BigDecimal, Sentence> tooMuch) {
        Checks checks = new Checks();
        checks.that(parts != null && !parts.isEmpty(), "lines", "Indiquez au moins une ligne et sa quantité.");
        checks.orRefuse();
        List<LineValues> taken = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < parts.size(); index++) {
            String at = "lines[" + index + "].";
            PartRequest part = parts.get(index) == null ? new PartRequest(null, null) : parts.get(index);
            DocumentLine line = part.lineOf(from, at, seen, checks);
            if (line != null && !part.isZero() && part.isReasonable(at, left.get(line.id()), tooMuch, checks)) {
                taken.add(line.derived(part.quantity()));
            }
        }
        checks.that(checks.failed() || !taken.isEmpty(), "lines[0].quantity", "La quantité doit être supérieure à 0.")
                .orRefuse();
        return taken;
    }

    private boolean isZero() {
        return quantity != null && quantity.signum() == 0;
    }

    private DocumentLine lineOf(CommercialDocument from, String at, Set<Integer> seen, Checks checks) {
        checks.required(at + "line", line, "Indiquez la ligne.");
        if (line == null) {
            return null;
        }
        boolean exists = line >= 1 && line <= from.lines().size();
        checks.that(exists, at + "line", "{0} n’a pas de ligne {1}.", from.reference(), line)
                .that(seen.add(line), at + "line", "La ligne {0} est citée deux fois.", line);
        return exists ? from.lines().get(line - 1) : null;
    }

    private boolean isReasonable(String at, BigDecimal left, Function<BigDecimal, Sentence> tooMuch, Checks checks) {
        int before = checks.count();
        checks.required(at + "quantity", quantity, "Une quantité est attendue.")
                .that(
                        quantity == null || quantity.signum() > 0,
                        at + "quantity",
                        "La quantité doit être supérieure à 0.")
                .maxDecimals(at + "quantity", quantity, 4)
                .that(quantity == null || quantity.compareTo(left) <= 0, at + "quantity", tooMuch.apply(left));
        return checks.count() == before;
    }
}
