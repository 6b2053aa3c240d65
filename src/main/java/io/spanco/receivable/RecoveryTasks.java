package io.spanco.receivable;

import static io.spanco.receivable.RecoveryProcess.*;

import io.spanco.deal.DealFacts;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.Invoices;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Checks;
import io.spanco.platform.text.French;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user tasks of {@code recovery.bpmn}. */
final class RecoveryTasks {

    private RecoveryTasks() {}

    /** What the tasks about an unpaid invoice have in common. */
    abstract static class AboutInvoice implements TaskAction {

        final Invoices invoices;
        final RecoveryFacts shown;
        final DealFacts facts;

        AboutInvoice(Invoices invoices, RecoveryFacts shown, DealFacts facts) {
            this.invoices = invoices;
            this.shown = shown;
            this.facts = facts;
        }

        @Override
        public String subject(TaskScope task) {
            return task.businessKey();
        }

        @Override
        public String label(TaskScope task) {
            return subject(task) + " · " + invoice(task).buyer().name();
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(1);
        }

        Invoice invoice(TaskScope task) {
            return invoices.existing(subject(task));
        }
    }

    @Component
    static class CallCustomer extends AboutInvoice {

        private final Receivables work;
        private final Clock clock;

        CallCustomer(Invoices invoices, RecoveryFacts shown, DealFacts facts, Receivables work, Clock clock) {
            super(invoices, shown, facts);
            this.work = work;
            this.clock = clock;
        }

        @Override
        public String taskKey() {
            return CALL_CUSTOMER;
        }

        @Override
        public List<String> answers() {
            return List.of(NOTES, PROMISED_ON);
        }

        /** The next reminder waits for what was promised. */
        @Override
        public Set<String> decisions() {
            return Set.of(PROMISED_ON);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Map<String, Object> values = shown.of(invoice(task));
            values.putAll(shown.contactOf(invoice(task)));
            return values;
        }

        @Override
        public void complete(TaskScope task) {
            LocalDate promised = task.day(PROMISED_ON);
            new Checks()
                    .that(
                            promised == null || !promised.isBefore(LocalDate.now(clock)),
                            PROMISED_ON,
                            "Une promesse de règlement n’est pas dans le passé.")
                    .orRefuse();
            String promise = promised == null ? "" : " ; règlement promis le " + French.day(promised);
            work.called(subject(task), task.text(NOTES), promise);
            task.set(PROMISED_ON, promised == null ? null : promised.toString());
        }
    }

    @Component
    static class SettleDispute extends AboutInvoice {

        private final Receivables work;

        SettleDispute(Invoices invoices, RecoveryFacts shown, DealFacts facts, Receivables work) {
            super(invoices, shown, facts);
            this.work = work;
        }

        @Override
        public String taskKey() {
            return SETTLE_DISPUTE;
        }

        @Override
        public List<String> answers() {
            return List.of(NOTES);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Map<String, Object> values = shown.of(invoice(task));
            values.put("disputeReason", invoice(task).reason());
            return values;
        }

        @Override
        public void complete(TaskScope task) {
            work.endDispute(subject(task), task.text(NOTES));
        }
    }

    @Component
    static class DecideWriteOff extends AboutInvoice {

        DecideWriteOff(Invoices invoices, RecoveryFacts shown, DealFacts facts) {
            super(invoices, shown, facts);
        }

        @Override
        public String taskKey() {
            return DECIDE_WRITE_OFF;
        }

        @Override
        public List<String> answers() {
            return List.of(WRITE_OFF, REASON);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(WRITE_OFF, REASON);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            return shown.of(invoice(task));
        }

        /** The loss itself is booked by the service task after it. */
        @Override
        public void complete(TaskScope task) {
            new Checks()
                    .required(WRITE_OFF, task.text(WRITE_OFF), "Dites si la facture passe en perte.")
                    .orRefuse();
            invoices.lock(subject(task)).requireOpen();
            boolean givenUp = task.isTrue(WRITE_OFF);
            if (givenUp) {
                Checks.reason(task.text(REASON));
            }
            task.set(WRITE_OFF, givenUp);
        }
    }
}
