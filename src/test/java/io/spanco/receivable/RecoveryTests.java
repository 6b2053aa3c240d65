package io.spanco.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealTaskList;
import io.spanco.deal.Deals;
import io.spanco.deal.Outcome;
import io.spanco.document.DocumentFiles;
import io.spanco.document.DocumentFiles.Format;
import io.spanco.document.Documents;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.platform.time.MovableClock;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The recovery of an unpaid invoice, its timers fired by hand under a moved clock. */
@SpancoTest
class RecoveryTests {

    @Autowired
    RecoverySteps steps;

    @Autowired
    ApplicationContext context;

    @Autowired
    InvoiceService invoiceService;

    @Autowired
    ReceivableService service;

    @Autowired
    Invoices invoices;

    @Autowired
    Documents documents;

    @Autowired
    DocumentFiles files;

    @Autowired
    Deals deals;

    @Autowired
    DealTaskList tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService engine;

    @Autowired
    TaskService engineTasks;

    @Autowired
    FormService forms;

    @Autowired
    MovableClock clock;

    private Sales sales;

    @BeforeEach
    void fixtures() {
        sales = new Sales(context);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private Invoice issued() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "2", "1250.00"));
        return invoices.existing(Acting.COMPTA.as(
                () -> invoiceService.issue(draft.reference(), null).number()));
    }

    private Job timer(Invoice invoice) {
        String instance = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(invoice.number())
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    private LocalDate plannedFor(Invoice invoice) {
        return LocalDate.ofInstant(timer(invoice).getDuedate().toInstant(), clock.getZone());
    }

    /** Moves the clock to the morning of that day and fires the timer. */
    private void remindedOn(LocalDate day, Invoice invoice) {
        clock.advance(Duration.between(
                clock.instant(), day.atTime(9, 1).atZone(clock.getZone()).toInstant()));
        management.executeJob(timer(invoice).getId());
    }

    private List<String> taskKeys(Invoice invoice) {
        return tasks.of(deals.existing(invoice.dealNumber())).stream()
                .map(WaitingTask::key)
                .toList();
    }

    private void submit(Invoice invoice, Map<String, Object> answers) {
        String task = engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(invoice.number())
                .singleResult()
                .getId();
        Acting.COMPTA.does(() -> forms.submitTaskForm(task, answers));
    }

    private boolean hasReminder(Invoice invoice, int level) {
        try {
            return files.existing(documents.existing(invoice.number() + "-L" + level), Format.PDF)
                            .content()
                            .length
                    > 0;
        } catch (NotFound none) {
            return false;
        }
    }

    private boolean isRecovering(Invoice invoice) {
        return engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(invoice.number())
                        .count()
                > 0;
    }

    @Test
    void goesFromLetterToCallToFormalNoticeToLoss() {
        Invoice invoice = issued();
        LocalDate due = invoice.dueDate();
        assertThat(plannedFor(invoice)).isEqualTo(due.plusDays(7));
        remindedOn(due.plusDays(7), invoice);
        assertThat(hasReminder(invoice, 1)).isTrue();
        assertThat(plannedFor(invoice)).isEqualTo(due.plusDays(15));

        remindedOn(due.plusDays(15), invoice);
        assertThat(hasReminder(invoice, 2)).isTrue();
        assertThat(taskKeys(invoice)).containsExactly("callCustomer");
        submit(
                invoice,
                Map.of(
                        "notes",
                        "Virement promis",
                        "promisedOn",
                        due.plusDays(31).toString()));
        assertThat(plannedFor(invoice)).isEqualTo(due.plusDays(32));
        assertThat(Acting.COMPTA.as(() ->
                        steps.promises(steps.next(List.of(invoice.companyId())).values())))
                .containsExactly(Map.entry(invoice.number(), due.plusDays(31)));

        remindedOn(due.plusDays(32), invoice);
        assertThat(hasReminder(invoice, 3)).isTrue();
        assertThat(taskKeys(invoice)).containsExactly("decideWriteOff");
        submit(invoice, Map.of("writeOff", false));
        assertThat(plannedFor(invoice)).isEqualTo(due.plusDays(60));
        remindedOn(due.plusDays(60), invoice);
        assertThat(hasReminder(invoice, 4)).isTrue();

        Acting.DIRECTION.does(() -> service.writeOff(invoice.number(), "liquidation"));
        assertThat(isRecovering(invoice)).isFalse();
        assertThat(invoices.existing(invoice.number()).status()).isEqualTo(InvoiceStatus.WRITTEN_OFF);
        assertThat(deals.existing(invoice.dealNumber()).outcome()).isEqualTo(Outcome.WON);
    }

    @Test
    void aDisputeStopsTheRemindersAndLosesNoLevel() {
        Invoice invoice = issued();
        LocalDate due = invoice.dueDate();
        remindedOn(due.plusDays(7), invoice);
        Acting.COMPTA.does(() -> {
            service.dispute(invoice.number(), "machine rayée");
            assertThat(timer(invoice)).isNull();
            assertThat(taskKeys(invoice)).containsExactly("settleDispute");
            clock.advance(Duration.ofDays(40));
            assertThatThrownBy(() -> service.endDispute(invoice.number(), " ")).isInstanceOf(Invalid.class);
            service.endDispute(invoice.number(), "remise accordée");
        });
        assertThat(invoices.existing(invoice.number()).status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(taskKeys(invoice)).isEmpty();
        LocalDate tomorrow = ZonedDateTime.now(clock).toLocalDate().plusDays(1);
        assertThat(plannedFor(invoice)).isEqualTo(tomorrow);
        remindedOn(tomorrow, invoice);
        assertThat(hasReminder(invoice, 2)).isTrue();
        assertThat(hasReminder(invoice, 3)).isFalse();
    }

    @Test
    void aPaymentEndsTheRecoveryWhateverItWaitsFor() {
        Invoice invoice = issued();
        Acting.COMPTA.does(() -> {
            service.dispute(invoice.number(), "machine rayée");
            service.pay(new NewPayment(
                    invoice.number(), new BigDecimal("3000"), LocalDate.now(clock), PaymentMethod.CHEQUE));
        });
        assertThat(isRecovering(invoice)).isFalse();
        assertThat(invoices.existing(invoice.number()).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void interestIsCountedByTheDay() {
        assertThat(LateInterest.on(new BigDecimal("3000.00"), new BigDecimal("12.15"), 30))
                .isEqualByComparingTo("29.96");
        assertThat(LateInterest.on(new BigDecimal("3000.00"), new BigDecimal("12.15"), -3))
                .isEqualByComparingTo("0");
    }
}
