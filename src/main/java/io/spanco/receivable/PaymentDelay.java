package io.spanco.receivable;

/**
 * How many days after an invoice customers pay, each payment counting by its amount; null where nothing was paid.
 *
 * @param days over the last twelve months
 * @param agreed what was agreed for the same payments
 * @param before over the twelve months before
 */
public record PaymentDelay(Integer days, Integer agreed, Integer before) {

    /** By how much it grew within a year. */
    public Integer change() {
        return days == null || before == null ? null : days - before;
    }
}
