package io.spanco.document;

import io.spanco.catalog.Vat;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Net, VAT and gross of a document, with the VAT of each rate.
 *
 * @param rates highest rate first
 */
public record Totals(BigDecimal net, BigDecimal vat, BigDecimal gross, List<RateTotal> rates) {

    /** @param base the nets of the lines at this rate; {@code tax} once on their sum */
    public record RateTotal(Vat vat, BigDecimal base, BigDecimal tax) {}

    /** The same rates, with the amounts that somebody else wrote at the foot. */
    public Totals claimed(BigDecimal theirNet, BigDecimal theirVat) {
        return new Totals(theirNet, theirVat, theirNet.add(theirVat), rates);
    }

    static Totals of(Map<Vat, BigDecimal> netByVat) {
        List<RateTotal> rates = netByVat.entrySet().stream()
                .map(entry -> new RateTotal(
                        entry.getKey(), entry.getValue(), entry.getKey().on(entry.getValue())))
                .sorted(Comparator.comparing((RateTotal total) -> total.vat().rate())
                        .reversed())
                .toList();
        BigDecimal net = rates.stream().map(RateTotal::base).reduce(Amounts.ZERO, BigDecimal::add);
        BigDecimal vat = rates.stream().map(RateTotal::tax).reduce(Amounts.ZERO, BigDecimal::add);
        return new Totals(net, vat, net.add(vat), rates);
    }
}
