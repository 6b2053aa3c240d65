package io.spanco.receivable;

import io.spanco.invoice.Invoice;
import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import io.spanco.platform.engine.WaitingTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code recovery.bpmn}: one instance an issued invoice, by its number. */
@Component
class RecoveryProcess {

    static final String KEY = "recovery";
    static final String CALL_CUSTOMER = "callCustomer";
    static final String SETTLE_DISPUTE = "settleDispute";
    static final String DECIDE_WRITE_OFF = "decideWriteOff";
    static final String NEXT_REMINDER = "nextReminder";

    static final String INVOICE = "invoice";
    static final String REMINDER_LEVEL = "reminderLevel";
    static final String REMINDER_ACTION = "reminderAction";
    static final String NEXT_REMINDER_AT = "nextReminderAt";
    static final String NOTES = "notes";
    static final String PROMISED_ON = "promisedOn";
    static final String WRITE_OFF = "writeOff";
    static final String REASON = "reason";

    private static final String INVOICE_ISSUED = "InvoiceIssued";
    private static final String INVOICE_SETTLED = "InvoiceSettled";
    private static final String INVOICE_DISPUTED = "InvoiceDisputed";

    private final Processes processes;

    RecoveryProcess(Processes processes) {
        this.processes = processes;
    }

    @Bean
    static ProcessContract recoveryContract() {
        return new ProcessContract(
                KEY,
                Set.of(
                        SETTLE_DISPUTE,
                        DECIDE_WRITE_OFF,
                        "planReminder",
                        NEXT_REMINDER,
                        "remind",
                        "disputeRaised",
                        "bookWriteOff",
                        "settledBranch"));
    }

    void begin(Invoice invoice) {
        processes.startByMessage(INVOICE_ISSUED, invoice.number(), Map.of(INVOICE, invoice.number()));
    }

    /** Ends the recovery, whatever it waits for. */
    void settled(Invoice invoice) {
        processes.tell(INVOICE_SETTLED, invoice.number(), Map.of());
    }

    /** Stops the reminders. */
    void disputed(Invoice invoice) {
        processes.tell(INVOICE_DISPUTED, invoice.number(), Map.of());
    }

    /** The planned reminder does not wait for its day. @return false when none is planned */
    boolean remindedNow(Invoice invoice) {
        return processes.bringForward(KEY, invoice.number(), NEXT_REMINDER);
    }

    /** @return false when no task waits for it */
    boolean disputeEnded(Invoice invoice, String notes) {
        return processes.complete(SETTLE_DISPUTE, invoice.number(), invoice.number(), Map.of(NOTES, notes));
    }

    /** @return false when no call is waited for */
    boolean called(Invoice invoice, String notes, LocalDate promisedOn) {
        return processes.complete(
                CALL_CUSTOMER,
                invoice.number(),
                invoice.number(),
                Answers.of(NOTES, notes, PROMISED_ON, promisedOn == null ? null : promisedOn.toString()));
    }

    /** @return false when nobody is to decide on a loss */
    boolean claimedFurther(Invoice invoice, String reason) {
        return processes.complete(
                DECIDE_WRITE_OFF, invoice.number(), invoice.number(), Answers.of(WRITE_OFF, false, REASON, reason));
    }

    /** @return false when no task waits for it */
    boolean writeOffDecided(Invoice invoice, String reason) {
        return processes.complete(
                DECIDE_WRITE_OFF, invoice.number(), invoice.number(), Answers.of(WRITE_OFF, true, REASON, reason));
    }

    List<WaitingTask> tasks(List<String> invoices) {
        return processes.waitingTasks(invoices);
    }
}
