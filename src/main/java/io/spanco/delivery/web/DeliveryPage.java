package io.spanco.delivery.web;

import io.spanco.catalog.Unit;
import io.spanco.delivery.DeliveryPlans.Plan;
import io.spanco.delivery.DeliveryStatus;
import io.spanco.party.PartySnapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A delivery note as its page shows it.
 *
 * @param parentPath page of the order, or of the quote, that it was made of
 * @param deliveredOn null until the delivery is confirmed
 */
record DeliveryPage(
        String reference,
        DeliveryStatus status,
        String deal,
        String dealTitle,
        long companyId,
        PartySnapshot buyer,
        String parent,
        String parentPath,
        LocalDate date,
        LocalDate deliveredOn,
        Plan plan,
        String customerReference,
        List<Line> lines) {

    /** @param unit as short as a column wants it */
    record Line(int position, String code, String description, BigDecimal quantity, Unit unit) {}

    /** What is left of a line of the order, when a delivery is prepared. */
    record Left(int position, String description, BigDecimal left, Unit unit) {}

    boolean isOpen() {
        return status == DeliveryStatus.PREPARED;
    }
}
