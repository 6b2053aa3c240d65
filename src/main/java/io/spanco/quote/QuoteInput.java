package io.spanco.quote;

import io.spanco.document.LineInput;
import io.spanco.platform.error.Checks;
import java.time.LocalDate;
import java.util.List;

/**
 * A quote's content as it was typed.
 *
 * @param validUntil null for the usual validity
 * @param deadline of a call for tenders, or null
 */
public record QuoteInput(QuoteKind kind, List<LineInput> lines, LocalDate validUntil, LocalDate deadline) {

    void check(LocalDate today) {
        new Checks()
                .required("kind", kind, "Choisissez le type de devis.")
                .day("validUntil", validUntil)
                .day("deadline", deadline)
                .that(
                        validUntil == null || !validUntil.isBefore(today),
                        "validUntil",
                        "La validité ne peut pas être déjà passée.")
                .orRefuse();
    }
}
