package io.spanco.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealHistory;
import io.spanco.deal.DealTaskList;
import io.spanco.deal.Deals;
import io.spanco.deal.Outcome;
import io.spanco.deal.Stage;
import io.spanco.document.DocumentFiles;
import io.spanco.document.Documents;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.error.NotFound;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.Today;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A quote accepted as an invoice: the shortest way from an offer to a won deal. */
@SpancoTest
class DirectInvoiceTests {

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
    DealTaskList tasks;

    @Autowired
    DealHistory history;

    @Autowired
    DealClosing closing;

    @Autowired
    DocumentFiles files;

    private Sales sales;

    @BeforeEach
    void fixtures() {
        sales = new Sales(context);
    }

    private List<String> taskKeys(String deal) {
        return tasks.of(deals.existing(deal)).stream().map(WaitingTask::key).toList();
    }

    private static NewPayment payment(String invoice, String amount) {
        return new NewPayment(invoice, new BigDecimal(amount), Today.inFrance(), PaymentMethod.TRANSFER);
    }

    @Test
    void issuedAndPaidInTwoPartsItWinsTheDeal() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "2", "1250.00"));
        String deal = draft.dealNumber();
        assertThat(draft.reference()).startsWith("draft-");
        assertThat(taskKeys(deal)).containsExactly("prepareInvoice");
        Acting.COMPTA.does(() -> {
            String number = service.issue(draft.reference(), null).number();
            assertThat(number).startsWith("FA-");
            Invoice issued = invoices.existing(number);
            assertThat(issued.totalGross()).isEqualByComparingTo("3000.00");
            assertThat(issued.customerReference()).isEqualTo("BC-77");
            assertThat(issued.dueDate()).isEqualTo(Today.inFrance().plusDays(30));
            assertThat(files.existing(issued, DocumentFiles.Format.PDF).content())
                    .startsWith("%PDF".getBytes());
            assertThat(invoices.existing(draft.draftReference()).number()).isEqualTo(number);
            assertThat(deals.existing(deal).stage()).isEqualTo(Stage.ORDER);
            assertThat(taskKeys(deal)).isEmpty();
            assertThatThrownBy(() -> service.issue(draft.draftReference(), null))
                    .isInstanceOf(Conflict.class);
            receivables.pay(payment(number, "1000.00"));
            assertThatThrownBy(() -> receivables.pay(payment(number, "2000.01")))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("2\u00a0000,00");
            assertThat(deals.existing(deal).outcome()).isEqualTo(Outcome.OPEN);
            receivables.pay(payment(number, "2000.00"));
            assertThat(invoices.existing(number).status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(deals.existing(deal).outcome()).isEqualTo(Outcome.WON);
            assertThatThrownBy(() -> receivables.pay(payment(number, "1.00"))).isInstanceOf(Conflict.class);
            assertThat(history.of(deal).stream().map(DealHistory.Event::event))
                    .contains("INVOICE_DRAFTED", "INVOICE_ISSUED", "PAYMENT_RECORDED", "INVOICE_SETTLED", "DEAL_WON");
        });
    }

    @Test
    void aDeletedDraftLeavesNothingToDoAndMayBeMadeAgain() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "1", "100.00"));
        String deal = draft.dealNumber();
        String quote = context.getBean(Documents.class).parentReferences(draft).get(0);
        Acting.COMPTA.does(() -> {
            assertThatThrownBy(() -> service.create(new InvoiceSource(null, null, quote, null)))
                    .isInstanceOf(Conflict.class);
            service.delete(draft.reference());
            assertThat(taskKeys(deal)).isEmpty();
            Invoice again = service.create(new InvoiceSource(null, null, quote, null));
            assertThat(taskKeys(deal)).containsExactly("prepareInvoice");
            service.issue(again.reference(), null);
            assertThatThrownBy(() -> service.delete(again.draftReference())).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void aCreditNoteOfTheWholeSettlesTheInvoice() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "2", "1250.00"), Sales.line("Pose", "1", "100.00", "10"));
        Acting.COMPTA.does(() -> {
            String number = service.issue(draft.reference(), null).number();
            assertThatThrownBy(() -> service.credit(
                            number,
                            new CreditInput(
                                    "retour",
                                    List.of(new CreditLine(1, new BigDecimal("3")), new CreditLine(9, null)),
                                    false)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.fieldErrors())
                                    .extracting("field")
                                    .containsExactly("lines[0].quantity", "lines[1].line"));
            CreditNote part = service.credit(
                    number, new CreditInput("retour", List.of(new CreditLine(1, BigDecimal.ONE)), false));
            assertThat(part.number()).startsWith("AV-");
            assertThat(part.totalGross()).isEqualByComparingTo("1500.00");
            CreditNote rest = service.credit(number, new CreditInput("annulation", null, false));
            assertThat(rest.totalGross()).isEqualByComparingTo("1610.00");
            assertThat(invoices.existing(number).status()).isEqualTo(InvoiceStatus.PAID);
            assertThat(deals.existing(draft.dealNumber()).outcome()).isEqualTo(Outcome.WON);
            assertThatThrownBy(() -> service.credit(number, new CreditInput("encore", null, false)))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void anUnsettledInvoiceForbidsClosingTheDeal() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "1", "100.00"));
        String number =
                Acting.COMPTA.as(() -> service.issue(draft.reference(), null).number());
        Acting.COMMERCIAL.does(() -> assertThatThrownBy(() -> closing.lose(draft.dealNumber(), "plus de budget"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(number));
        Acting.DIRECTION.does(() -> receivables.writeOff(number, "client liquidé"));
        assertThat(invoices.existing(number).status()).isEqualTo(InvoiceStatus.WRITTEN_OFF);
        assertThat(deals.existing(draft.dealNumber()).outcome()).isEqualTo(Outcome.WON);
    }

    @Test
    void givingTheDealUpDeletesItsDraft() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "1", "100.00"));
        Acting.COMMERCIAL.does(() -> {
            assertThatThrownBy(() -> service.issue(draft.reference(), null)).isInstanceOf(Forbidden.class);
            closing.lose(draft.dealNumber(), "plus de budget");
        });
        assertThat(taskKeys(draft.dealNumber())).isEmpty();
        assertThatThrownBy(() -> invoices.existing(draft.reference())).isInstanceOf(NotFound.class);
    }
}
