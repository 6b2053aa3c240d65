package io.spanco.document;

import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import io.spanco.catalog.VatExemption;
import java.math.BigDecimal;
import java.util.List;

/**
 * The lines of a document as their editor shows them, and what it offers.
 *
 * @param blank a line that is about to be typed
 * @param rates of VAT in percent
 */
public record LineEditor(
        List<Line> lines, Line blank, List<Unit> units, List<BigDecimal> rates, List<VatExemption> exemptions) {

    private static final Line BLANK =
            new Line(0, null, null, null, Unit.C62, null, null, Vat.STANDARD.rate(), null, null, null, null);

    /** @param cost of one unit, null when unknown, and for who may not see it */
    public record Line(
            int position,
            String product,
            String description,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal vatRate,
            VatExemption vatExemption,
            Long source,
            BigDecimal cost,
            BigDecimal net) {

        private static Line of(DocumentLine line, boolean costs) {
            return new Line(
                    line.position(),
                    line.productCode(),
                    line.description(),
                    tidy(line.quantity()),
                    line.unit(),
                    tidy(line.unitPrice()),
                    tidy(line.discountPercent()),
                    line.vat().rate(),
                    line.vat().exemption(),
                    line.sourceLineId(),
                    costs && line.unitCost() != null ? tidy(line.unitCost()) : null,
                    line.net());
        }

        private static BigDecimal tidy(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** @param costs whether the lines' costs are shown */
    public static LineEditor of(CommercialDocument document, boolean costs) {
        return new LineEditor(
                document.lines().stream().map(line -> Line.of(line, costs)).toList(),
                BLANK,
                List.of(Unit.values()),
                Vat.RATES,
                List.of(VatExemption.values()));
    }
}
