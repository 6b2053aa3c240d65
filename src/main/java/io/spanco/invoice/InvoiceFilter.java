package io.spanco.invoice;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which invoices a list shows; null fields do not filter.
 *
 * @param q words that each occur in the reference, the customer's own reference or the customer's name, SIREN, town or
 *     address, whatever their accents and case
 * @param deal number of a deal
 * @param company id of the customer
 * @param statuses none for all
 * @param late only those that should be paid already
 */
public record InvoiceFilter(String q, String deal, Long company, Set<InvoiceStatus> statuses, boolean late) {

    public InvoiceFilter {
        statuses = statuses.isEmpty() ? EnumSet.allOf(InvoiceStatus.class) : Set.copyOf(statuses);
    }

    /** Whether it leaves invoices out. */
    public boolean isNarrow() {
        return q != null || deal != null || company != null || late || statuses.size() < InvoiceStatus.values().length;
    }
}
