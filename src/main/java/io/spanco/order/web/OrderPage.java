package io.spanco.order.web;

import io.spanco.catalog.Unit;
import io.spanco.document.DocumentLine;
import io.spanco.document.LineProgress;
import io.spanco.document.Totals;
import io.spanco.order.OrderState;
import io.spanco.party.PartySnapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An order as its page shows it.
 *
 * @param quotes references of what it was made of
 */
record OrderPage(
        String reference,
        OrderState state,
        String deal,
        String dealTitle,
        long companyId,
        PartySnapshot buyer,
        LocalDate date,
        String customerReference,
        List<String> quotes,
        List<Line> lines,
        Totals totals) {

    /** @param onTheWay on delivery notes that are not confirmed yet */
    record Line(
            int position,
            String code,
            String description,
            Unit unit,
            BigDecimal ordered,
            BigDecimal delivered,
            BigDecimal onTheWay,
            BigDecimal left,
            BigDecimal invoiced,
            BigDecimal net) {

        static Line of(DocumentLine line, LineProgress done) {
            return new Line(
                    line.position(),
                    line.productCode(),
                    line.description(),
                    line.unit(),
                    line.quantity(),
                    done.delivered(),
                    done.prepared().subtract(done.delivered()),
                    done.leftToDeliver(),
                    done.invoicedForGood(),
                    line.net());
        }
    }
}
