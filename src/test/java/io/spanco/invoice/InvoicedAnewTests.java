package io.spanco.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealTaskList;
import io.spanco.deal.Deals;
import io.spanco.deal.Margins;
import io.spanco.deal.Outcome;
import io.spanco.document.CommercialDocument;
import io.spanco.document.Documents;
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
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a credit note frees, what a lost deal leaves to invoice, and drafts that others have overtaken. */
@SpancoTest
class InvoicedAnewTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    InvoiceService service;

    @Autowired
    ReceivableService receivables;

    @Autowired
    Invoices invoices;

    @Autowired
    Deals deals;

    @Autowired
    DealClosing closing;

    @Autowired
    DealTaskList tasks;

    @Autowired
    TaskService engineTasks;

    @Autowired
    FormService forms;

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

    private Invoice draft(InvoiceSource source) {
        return Acting.COMPTA.as(() -> service.create(source));
    }

    private String issued(InvoiceSource source) {
        return issue(draft(source));
    }

    private String issue(Invoice draft) {
        return Acting.COMPTA.as(
                () -> service.issue(draft.draftReference(), null).number());
    }

    private void credited(String invoice, boolean again, CreditLine... lines) {
        Acting.COMPTA.does(() -> service.credit(
                invoice, new CreditInput("prix faux", lines.length == 0 ? null : List.of(lines), again)));
    }

    private void paid(String invoice) {
        Acting.COMPTA.does(() -> receivables.pay(new NewPayment(
                invoice, invoices.existing(invoice).totalGross(), Today.inFrance(), PaymentMethod.TRANSFER)));
    }

    private List<String> taskKeys(String deal) {
        return tasks.of(deals.existing(deal)).stream().map(WaitingTask::key).toList();
    }

    private CommercialDocument ordered(long customer, String quantity) {
        return sales.accepted(customer, Becomes.ORDER, Sales.line("Étiqueteuse", quantity, "100.00"));
    }

    @Test
    void aCreditNoteThatSaysSoFreesTheDeliveryNoteAndTheDealWaitsForTheNewInvoice() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "2");
        String deal = order.dealNumber();
        String note = sales.delivered(order.number(), "2");
        String first = issued(notes(note));
        assertThat(taskKeys(deal)).isEmpty();

        credited(first, true);
        assertThat(taskKeys(deal)).containsExactly("prepareInvoice");
        assertThat(deals.existing(deal).outcome()).isEqualTo(Outcome.OPEN);
        String second = issued(notes(note));
        assertThat(invoices.existing(second).totalNet()).isEqualByComparingTo("200.00");
        assertThat(taskKeys(deal)).isEmpty();
        paid(second);
        assertThat(deals.existing(deal).outcome()).isEqualTo(Outcome.WON);
    }

    @Test
    void onlyWhatIsCreditedIsFreedAndOnlyOnce() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "5");
        String note = sales.delivered(order.number(), "5");
        String first = issued(notes(note));
        credited(first, true, new CreditLine(1, new BigDecimal("2")));
        String second = issued(notes(note));
        assertThat(invoices.existing(second).totalNet()).isEqualByComparingTo("200.00");
        assertThatThrownBy(() -> draft(notes(note))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> draft(order(order.number(), null))).isInstanceOf(Conflict.class);
    }

    @Test
    void aCreditNoteThatDoesNotSaySoEndsTheMatter() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "2");
        String note = sales.delivered(order.number(), "2");
        credited(issued(notes(note)), false);
        assertThat(deals.existing(order.dealNumber()).outcome()).isEqualTo(Outcome.WON);
        assertThatThrownBy(() -> draft(notes(note))).isInstanceOf(Conflict.class);
    }

    @Test
    void afterTheDealIsWonACreditedQuoteIsInvoicedAnewFromTheTask() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "1", "300.00"));
        String deal = draft.dealNumber();
        String quote = context.getBean(Documents.class).parentReferences(draft).get(0);
        String first = issue(draft);
        paid(first);
        assertThat(deals.existing(deal).outcome()).isEqualTo(Outcome.WON);

        credited(first, true);
        assertThat(taskKeys(deal)).containsExactly("prepareInvoice");
        String task = engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey("customer-" + draft.companyId())
                .singleResult()
                .getId();
        Acting.COMPTA.does(() -> forms.submitTaskForm(task, Map.of("invoice", quote)));
        assertThat(taskKeys(deal)).doesNotContain("prepareInvoice");
        List<String> open = invoices.openNumbersOf(deal);
        assertThat(open).hasSize(1).doesNotContain(first);
        assertThat(invoices.existing(open.get(0)).totalNet()).isEqualByComparingTo("300.00");
        assertThat(deals.existing(deal).outcome()).isEqualTo(Outcome.WON);
        assertThat(context.getBean(Margins.class).of(deal).committed().sales()).isEqualByComparingTo("300.00");
    }

    @Test
    void ofALostDealThatWasInvoicedDirectlyNothingWaitsToBeInvoicedAnew() {
        long customer = sales.customer("Conserverie du Léon");
        CommercialDocument order = ordered(customer, "2");
        String invoice = issued(order(order.number(), null));
        paid(invoice);
        Acting.COMMERCIAL.does(() -> closing.lose(order.dealNumber(), "Le client se retire"));
        credited(invoice, true);
        assertThat(taskKeys(order.dealNumber())).isEmpty();
        assertThat(engineTasks
                        .createTaskQuery()
                        .processInstanceBusinessKey("customer-" + customer)
                        .count())
                .isZero();
    }

    @Test
    void whatWaitsTellsTheNetThatIsLeftOfIt() {
        long customer = sales.customer("Conserverie du Léon");
        CommercialDocument order = ordered(customer, "5");
        String note = sales.delivered(order.number(), "5");
        credited(issued(notes(note)), true, new CreditLine(1, new BigDecimal("2")));
        ToInvoice toInvoice = context.getBean(ToInvoice.class);
        assertThat(toInvoice.deliveries(customer)).singleElement().satisfies(left -> {
            assertThat(left.reference()).isEqualTo(note);
            assertThat(left.netLeft()).isEqualByComparingTo("200.00");
        });
        CommercialDocument direct = ordered(customer, "4");
        credited(issued(order(direct.number(), null)), true, new CreditLine(1, new BigDecimal("1")));
        assertThat(toInvoice.freed(customer)).singleElement().satisfies(left -> {
            assertThat(left.reference()).isEqualTo(direct.number());
            assertThat(left.netLeft()).isEqualByComparingTo("100.00");
        });
        assertThat(toInvoice.anythingOf(direct.dealNumber(), customer)).isTrue();
        assertThat(toInvoice.anythingOf(ordered(customer, "1").dealNumber(), customer))
                .isFalse();
    }

    @Test
    void aDepositIsNotInvoicedAnew() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "2");
        String deposit = issued(order(order.number(), "30"));
        assertThatThrownBy(() -> credited(deposit, true)).isInstanceOf(Invalid.class);
    }

    @Test
    void aDepositThatAnInvoiceDeductsIsCreditedOnlyOnceThatInvoiceIs() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "10");
        String deposit = issued(order(order.number(), "30"));
        String balance = issued(order(order.number(), null));
        assertThat(invoices.existing(balance).totalNet()).isEqualByComparingTo("700.00");
        assertThatThrownBy(() -> credited(deposit, false))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("il est déduit d’une autre facture");
        assertThatThrownBy(() -> credited(deposit, false, new CreditLine(1, new BigDecimal("0.5"))))
                .isInstanceOf(Conflict.class);

        credited(balance, false);
        credited(deposit, false);
        assertThatThrownBy(() -> credited(deposit, false)).isInstanceOf(Conflict.class);
    }

    @Test
    void ofADepositThatIsDeductedInPartTheRestIsCredited() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "10");
        String deposit = issued(order(order.number(), "30"));
        String part = issued(notes(sales.delivered(order.number(), "2")));
        assertThat(invoices.existing(part).totalNet()).isEqualByComparingTo("0.00");
        assertThatThrownBy(() -> credited(deposit, false, new CreditLine(1, BigDecimal.ONE)))
                .isInstanceOf(Invalid.class);
        String credit = Acting.COMPTA.as(() -> service.credit(deposit, new CreditInput("prix faux", null, false))
                .number());
        assertThat(context.getBean(Documents.class)
                        .existing(credit, CreditNote.class)
                        .totalNet())
                .isBetween(new BigDecimal("99.95"), new BigDecimal("100.00"));
    }

    @Test
    void goodsDeliveredOnADealThatIsLostAreInvoiced() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "5");
        String deal = order.dealNumber();
        String note = sales.delivered(order.number(), "2");
        draft(notes(note));
        Acting.COMMERCIAL.does(() -> closing.lose(deal, "Le client se retire"));
        assertThat(deals.existing(deal).outcome()).isEqualTo(Outcome.LOST);
        assertThat(taskKeys(deal)).containsExactly("prepareInvoice");
        assertThatThrownBy(() -> draft(order(order.number(), null))).isInstanceOf(Conflict.class);
        String invoice = issued(notes(note));
        assertThat(invoices.existing(invoice).totalNet()).isEqualByComparingTo("200.00");
        assertThat(taskKeys(deal)).isEmpty();
        paid(invoice);
        assertThat(invoices.existing(invoice).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void aDepositThatOthersHaveOvertakenIsNotIssued() {
        CommercialDocument order = ordered(sales.customer("Conserverie du Léon"), "10");
        Invoice deposit = draft(order(order.number(), "60"));
        issued(notes(sales.delivered(order.number(), "5")));
        assertThatThrownBy(() -> issue(deposit))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("dépasse ce qui reste");
        Acting.COMPTA.does(() -> service.delete(deposit.draftReference()));
        issued(order(order.number(), "50"));
    }
}
