package io.spanco.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealTaskList;
import io.spanco.deal.Deals;
import io.spanco.deal.Outcome;
import io.spanco.deal.Stage;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineAnswer;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Invalid;
import io.spanco.quote.Becomes;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.Today;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Invoices of delivery notes and of orders: several deals on one invoice, several invoices of one deal, deposits. */
@SpancoTest
class GroupedInvoiceTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    InvoiceService service;

    @Autowired
    ReceivableService receivables;

    @Autowired
    Invoices invoices;

    @Autowired
    InvoiceReading reading;

    @Autowired
    Deals deals;

    @Autowired
    DealTaskList tasks;

    @Autowired
    TaskService engineTasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService engine;

    private Sales sales;

    @BeforeEach
    void fixtures() {
        sales = new Sales(context);
    }

    private static InvoiceSource notes(String... references) {
        return new InvoiceSource(List.of(references), null, null, null);
    }

    private static InvoiceSource order(String reference, String depositPercent) {
        return new InvoiceSource(null, reference, null, depositPercent == null ? null : new BigDecimal(depositPercent));
    }

    private String issued(InvoiceSource source) {
        return Acting.COMPTA.as(() ->
                service.issue(service.create(source).draftReference(), null).number());
    }

    private void paid(String invoice) {
        Acting.COMPTA.does(() -> receivables.pay(new NewPayment(
                invoice, invoices.existing(invoice).totalGross(), Today.inFrance(), PaymentMethod.TRANSFER)));
    }

    private List<String> taskKeys(String deal) {
        return tasks.of(deals.existing(deal)).stream().map(WaitingTask::key).toList();
    }

    private Outcome outcome(CommercialDocument document) {
        return deals.existing(document.dealNumber()).outcome();
    }

    private Task invoicing(long customer) {
        return engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey("customer-" + customer)
                .singleResult();
    }

    @Test
    void oneInvoiceTakesNotesOfTwoDealsAndEachIsWonInItsOwnTime() {
        long customer = sales.customer("Conserverie du Léon");
        CommercialDocument first = sales.accepted(customer, Becomes.ORDER, Sales.line("Étiqueteuse", "10", "100.00"));
        CommercialDocument second = sales.accepted(customer, Becomes.ORDER, Sales.line("Palettiseur", "1", "500.00"));
        String partial = sales.delivered(first.number(), "6");
        String whole = sales.delivered(second.number(), "1");
        assertThat(taskKeys(first.dealNumber())).contains("prepareInvoice", "prepareDelivery");

        String grouped = issued(notes(partial, whole));
        Invoice invoice = invoices.existing(grouped);
        assertThat(invoice.dealNumber()).isNull();
        assertThat(invoice.totalNet()).isEqualByComparingTo("1100.00");
        assertThat(deals.existing(first.dealNumber()).stage()).isEqualTo(Stage.ORDER);
        assertThat(deals.existing(second.dealNumber()).stage()).isEqualTo(Stage.ORDER);
        Acting.COMPTA.does(
                () -> assertThatThrownBy(() -> service.create(notes(partial))).isInstanceOf(Conflict.class));
        paid(grouped);
        assertThat(outcome(second)).isEqualTo(Outcome.WON);
        assertThat(outcome(first)).isEqualTo(Outcome.OPEN);

        String rest = sales.delivered(first.number(), "4");
        Task task = invoicing(customer);
        Acting.COMPTA.does(() -> forms.submitTaskForm(
                task.getId(),
                Map.of(
                        "deliveryNotes",
                        SpinValues.jsonValue("[\"" + rest + "\"]").create())));
        assertThat(invoicing(customer)).isNull();
        Invoice last =
                invoices.existing(invoices.openNumbersOf(first.dealNumber()).get(0));
        assertThat(last.totalNet()).isEqualByComparingTo("400.00");
        paid(last.number());
        assertThat(outcome(first)).isEqualTo(Outcome.WON);
    }

    @Test
    void anotherCustomersNoteAndAnUndeliveredOneAreRefused() {
        CommercialDocument mine = sales.accepted(
                sales.customer("Conserverie du Léon"), Becomes.ORDER, Sales.line("Étiqueteuse", "2", "100.00"));
        CommercialDocument theirs = sales.accepted(
                sales.customer("Menuiserie Durand"), Becomes.ORDER, Sales.line("Étiqueteuse", "2", "100.00"));
        String one = sales.delivered(mine.number(), "2");
        String other = sales.delivered(theirs.number(), "2");
        Acting.COMPTA.does(() -> {
            assertThatThrownBy(() -> service.create(notes(one, other))).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> service.create(notes(one, "BL-2026-99999")))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.fieldErrors())
                                    .extracting("field")
                                    .containsExactly("deliveryNotes[1]"));
            assertThatThrownBy(() -> service.create(new InvoiceSource(List.of(one), mine.number(), null, null)))
                    .isInstanceOf(Invalid.class);
        });
    }

    @Test
    void anOrderInvoicedAheadLeavesNothingToInvoiceWhenItIsDelivered() {
        long customer = sales.customer("Conserverie du Léon");
        CommercialDocument ordered = sales.accepted(customer, Becomes.ORDER, Sales.line("Étiqueteuse", "2", "100.00"));
        String invoice = issued(order(ordered.number(), null));
        Acting.COMPTA.does(() -> assertThatThrownBy(() -> service.create(order(ordered.number(), null)))
                .isInstanceOf(Conflict.class));
        paid(invoice);
        assertThat(outcome(ordered)).isEqualTo(Outcome.OPEN);
        sales.delivered(ordered.number(), "2");
        assertThat(invoicing(customer)).isNull();
        assertThat(outcome(ordered)).isEqualTo(Outcome.WON);
    }

    @Test
    void aDepositIsDeductedFromTheInvoicesThatFollow() {
        long customer = sales.customer("Conserverie du Léon");
        CommercialDocument ordered = sales.accepted(
                customer,
                Becomes.ORDER,
                Sales.line("Étiqueteuse", "2", "500.00"),
                Sales.line("Pose", "10", "20.00", "10"));
        String deposit = issued(order(ordered.number(), "30"));
        assertThat(invoices.existing(deposit).kind()).isEqualTo(InvoiceKind.DEPOSIT);
        assertThat(invoices.existing(deposit).totalNet()).isEqualByComparingTo("360.00");
        assertThat(invoices.existing(deposit).totalVat()).isEqualByComparingTo("66.00");
        assertThat(deals.existing(ordered.dealNumber()).stage()).isEqualTo(Stage.ORDER);
        Acting.COMPTA.does(() -> assertThatThrownBy(() -> service.create(order(ordered.number(), "10")))
                .isInstanceOf(Conflict.class));
        paid(deposit);

        String first = issued(notes(sales.delivered(ordered.number(), "1", "0")));
        assertThat(invoices.existing(first).totalNet()).isEqualByComparingTo("200.00");
        String last = issued(notes(sales.delivered(ordered.number(), "1", "10")));
        Invoice balance = invoices.existing(last);
        assertThat(balance.totalNet()).isEqualByComparingTo("640.00");
        assertThat(balance.totalGross()).isEqualByComparingTo("754.00");
        assertThat(reading.lines(last)).extracting(LineAnswer::quantity).anyMatch(quantity -> quantity.signum() < 0);
        paid(first);
        assertThat(outcome(ordered)).isEqualTo(Outcome.OPEN);
        paid(last);
        assertThat(outcome(ordered)).isEqualTo(Outcome.WON);
    }

    @Test
    void aDepositIssuedAfterTheDraftIsDeductedAtItsIssue() {
        long customer = sales.customer("Conserverie du Léon");
        CommercialDocument ordered = sales.accepted(customer, Becomes.ORDER, Sales.line("Étiqueteuse", "1", "100.00"));
        String note = sales.delivered(ordered.number(), "1");
        Invoice draft = Acting.COMPTA.as(() -> service.create(notes(note)));
        issued(order(ordered.number(), "50"));
        String balance = Acting.COMPTA.as(
                () -> service.issue(draft.draftReference(), null).number());
        assertThat(invoices.existing(balance).totalGross()).isEqualByComparingTo("60.00");
        assertThat(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey("customer-" + customer)
                        .count())
                .isZero();
    }

    @Test
    void aCreditedInvoiceGivesTheDepositBackAndADepositStaysWithinWhatIsLeft() {
        CommercialDocument ordered = sales.accepted(
                sales.customer("Conserverie du Léon"), Becomes.ORDER, Sales.line("Étiqueteuse", "2", "500.00"));
        issued(order(ordered.number(), "30"));
        String first = issued(notes(sales.delivered(ordered.number(), "1")));
        Acting.COMPTA.does(() -> service.credit(first, new CreditInput("retour", null, false)));
        String last = issued(notes(sales.delivered(ordered.number(), "1")));
        assertThat(invoices.existing(last).totalNet()).isEqualByComparingTo("200.00");

        CommercialDocument other = sales.accepted(
                sales.customer("Menuiserie Durand"), Becomes.ORDER, Sales.line("Étiqueteuse", "2", "500.00"));
        issued(notes(sales.delivered(other.number(), "1")));
        Acting.COMPTA.does(() -> assertThatThrownBy(() -> service.create(order(other.number(), "60")))
                .isInstanceOf(Invalid.class));
    }
}
