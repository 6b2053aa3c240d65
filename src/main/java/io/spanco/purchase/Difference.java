package io.spanco.purchase;

import io.spanco.document.Totals;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
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
                .that(!netMatters(), "net", sentence("HT", claimed.net(), net))
                .that(!vatMatters(), "vat", sentence("de TVA", claimed.vat(), vat))
                .orRefuse();
    }

    private static String sentence(String what, BigDecimal claimed, BigDecimal more) {
        return "Facturé " + French.money(claimed) + " " + what + ", attendu " + French.money(claimed.subtract(more))
                + " : écart de " + French.change(more)
                + ". Corrigez le montant, acceptez l’écart avec un motif, ou refusez la facture.";
    }

    /** Whether somebody has to decide on it. */
    public boolean matters() {
        return netMatters() || vatMatters();
    }
}
