package io.spanco.delivery;

import io.spanco.document.DocumentPaths;
import io.spanco.document.DocumentType;
import java.time.LocalDate;

/**
 * A delivery in the schedule: a note, or what an order still has to deliver.
 *
 * @param reference of the note or the order
 * @param note whether it is a note
 * @param order reference of what it was made of, or of the order itself
 * @param city where it goes
 * @param day planned, or on which it was delivered; null while none is planned
 * @param version of the plan
 * @param status PLANNED: to be prepared; PREPARED, DELIVERED, or LATE
 * @param workshopEnds day on which the workshop is planned to be done with the order; null without open operations
 */
public record PlannedDelivery(
        String reference,
        boolean note,
        String order,
        String company,
        String city,
        LocalDate day,
        long version,
        String status,
        LocalDate workshopEnds) {

    /** Whether the workshop needs longer than the customer was promised. */
    public boolean isTooEarly() {
        return day != null && isOpen() && workshopEnds != null && workshopEnds.isAfter(day);
    }

    public boolean isOpen() {
        return !status.equals("DELIVERED");
    }

    /** Page on which it is prepared or confirmed. */
    public String path() {
        return DocumentPaths.of(note ? DocumentType.DELIVERY_NOTE : DocumentType.ORDER, reference);
    }
}
