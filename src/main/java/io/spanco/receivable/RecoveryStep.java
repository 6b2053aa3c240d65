package io.spanco.receivable;

import java.time.LocalDate;

/**
 * What happens next about the invoices of a customer.
 *
 * @param invoice number of the invoice that it is about
 * @param level which reminder it is; of no meaning for others
 * @param task what the diagram calls the task that waits, null for none
 * @param assignee login of who has the task, null for whoever of the group takes it
 * @param day null for a task without a date
 */
public record RecoveryStep(
        long companyId, String invoice, Kind kind, int level, String task, String assignee, LocalDate day) {

    public enum Kind {
        /** Somebody has something to do. */
        TASK,
        /** A letter goes out by itself, or before a call. */
        REMINDER,
        FORMAL_NOTICE,
        /** Nothing before the invoice falls due. */
        DUE
    }
}
