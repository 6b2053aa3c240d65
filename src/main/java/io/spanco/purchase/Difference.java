package io.spanco.purchase;

import io.spanco.document.Totals;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;

/** How much more than what is due a supplier's invoice claims, in euros; negative for less. */
public record Difference(BigDecimal net, BigDecimal vat) {

    /** What rounding in another way can make. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    static Difference between(BigDecimal claimedNet, BigDecimal claimedVat, Totals due) {
        return new Difference(claimedNet.subtract(due.net()), claimedVat.subtract(due.vat()));
    }

    public BigDecimal gross() {
        return net.add(vat);
    }

    public boolean netMatters() {
        return net.abs().compareTo(TOLERANCE) > 0;
    }

    public boolean vatMatters() {
        return vat.abs().compareTo(TOLERANCE) > 0;
    }

    /** @throws Invalid at the amounts that are not what is due */
    void refuse(Totals claimed) {
        new Checks()
                .that(
                        !netMatters(),
                        "net",
                        "Facturé {0} HT, attendu {1} : écart de {2}. Corrigez le montant, acceptez l’écart avec un motif, ou refusez la facture.",
                        Sentence.money(claimed.net()),
                        Sentence.money(claimed.net().subtract(net)),
                        Sentence.change(net))
                .that(
                        !vatMatters(),
                        "vat",
                        "Facturé {0} de TVA, attendu {1} : écart de {2}. Corrigez le montant, acceptez l’écart avec un motif, ou refusez la facture.",
                        Sentence.money(claimed.vat()),
                        Sentence.money(claimed.vat().subtract(vat)),
                        Sentence.change(vat))
                .orRefuse();
    }

    /** Whether somebody has to decide on it. */
    public boolean matters() {
        return netMatters() || vatMatters();
    }
}
