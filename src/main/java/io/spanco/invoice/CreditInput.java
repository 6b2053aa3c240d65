package io.spanco.invoice;

import io.spanco.platform.error.Checks;
import java.util.List;

/**
 * What an invoice is to be credited.
 *
 * @param lines null for all that is not credited yet
 * @param invoiceAgain whether what it takes back is to be invoiced anew, rather than done with
 */
public record CreditInput(String reason, List<CreditLine> lines, boolean invoiceAgain) {

    public CreditInput {
        reason = reason == null ? null : reason.strip();
    }

    void check() {
        Checks.text("reason", reason, "Indiquez le motif de l’avoir.");
    }
}
