package io.spanco.scenario;

import static io.spanco.invoice.Sales.line;
import static io.spanco.testing.Acting.ACHATS;
import static io.spanco.testing.Acting.ATELIER;
import static io.spanco.testing.Acting.COMMERCIAL;
import static io.spanco.testing.Acting.COMPTA;
import static io.spanco.testing.Acting.DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealService;
import io.spanco.deal.Deals;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Outcome;
import io.spanco.deal.Qualification;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineInput;
import io.spanco.document.PartRequest;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.platform.time.MovableClock;
import io.spanco.purchase.GoodsReceiving;
import io.spanco.purchase.PurchaseService;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.spanco.schedule.OperationInput;
import io.spanco.schedule.ScheduleService;
import io.spanco.testing.FlowRecorder;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A story a path; together they walk every flow node and every sequence flow of the seven diagrams. */
@SpancoTest
@Import(FlowRecorder.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryPathTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    FlowRecorder recorder;

    @Autowired
    DealService dealService;

    @Autowired
    DealClosing closing;

    @Autowired
    Deals allDeals;

    @Autowired
    QuoteService quotes;

    @Autowired
    CompanyService companies;

    @Autowired
    PurchaseService purchases;

    @Autowired
    GoodsReceiving receiving;

    @Autowired
    ScheduleService schedule;

    @Autowired
    InvoiceService invoiceService;

    @Autowired
    Invoices invoices;

    @Autowired
    ReceivableService receivables;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SampleDeals deals;
    private Sales sales;
    private Desk desk;

    @BeforeEach
    void fixtures() {
        deals = new SampleDeals(context);
        sales = new Sales(context);
        desk = new Desk(context);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @AfterAll
    void everyPathWasWalkedAndNothingIsJavaSerialised() {
        assertThat(recorder.processes())
                .contains("deal", "fulfilment", "invoicing", "negotiation", "purchase", "recovery", "send-document");
        assertThat(recorder.nodesMissed())
                .as("flow nodes nobody entered")
                .hasSizeLessThanOrEqualTo(recorder.nodeCount() / 20);
        assertThat(recorder.flowsMissed()).as("sequence flows nobody took").isEmpty();
        assertThat(jdbc.sql("""
                        select name_ from act_ru_variable where type_ = 'serializable'
                        union all select name_ from act_hi_varinst where var_type_ = 'serializable'
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void aSuspectIsDropped() {
        long customer = sales.customer("Menuiserie Durand");
        String deal = COMMERCIAL.as(() -> {
            String opened = dealService
                    .open(new NewDeal(customer, "Étiquetage", "une ligne", "salon"))
                    .number();
            dealService.qualify(opened, Qualification.STOP, "hors de notre métier");
            return opened;
        });
        assertThat(outcome(deal)).isEqualTo(Outcome.ABANDONED);
        assertThat(desk.waiting(deal)).isEmpty();
    }

    @Test
    void aDealIsAbandonedInTheMiddleOfItsNegotiation() {
        String deal = deals.inApproach();
        deals.sentQuote(deal);
        COMMERCIAL.does(() -> closing.abandon(deal, "le client ne répond plus"));
        assertThat(outcome(deal)).isEqualTo(Outcome.ABANDONED);
        assertThat(desk.waiting(deal)).isEmpty();
    }

    @Test
    void aRefusedQuoteIsRevisedRefusedAgainAndTheDealIsLost() {
        String deal = deals.inApproach();
        String first = deals.sentQuote(deal);
        COMMERCIAL.does(() -> quotes.refuse(first, "trop cher"));
        desk.answer(deal, "decideNextStep", Map.of("nextStep", "REVISE", "chosenQuote", first));
        COMMERCIAL.does(() -> {
            quotes.send(first + "-R1", null, List.of());
            quotes.refuse(first + "-R1", "toujours trop cher");
        });
        desk.answer(deal, "decideNextStep", Map.of("nextStep", "LOSE", "reason", "prix"));
        assertThat(outcome(deal)).isEqualTo(Outcome.LOST);
    }

    @Test
    void anEarlierQuoteIsAcceptedAfterTheRevisionWasRefused() {
        String deal = deals.inApproach();
        String first = deals.sentQuote(deal);
        COMMERCIAL.does(() -> {
            String revision = quotes.revise(first).number();
            quotes.send(revision, null, List.of());
            quotes.refuse(revision, "l’autre nous va mieux");
        });
        assertThat(desk.waiting(deal)).containsExactly("decideNextStep");
        desk.answer(
                deal, "decideNextStep", Map.of("nextStep", "ACCEPT", "chosenQuote", first, "becomes", "DELIVERY_NOTE"));
        assertThat(desk.waiting(deal)).containsExactly("prepareDelivery");
        desk.answer(deal, "prepareDelivery", Map.of());
        assertThat(desk.waiting(deal)).containsExactly("confirmDelivery");
    }

    @Test
    void aQuoteExpiresBeforeTheFollowUp() {
        String deal = deals.inApproach();
        deals.sentQuote(deal);
        clock.advance(Duration.ofDays(32));
        desk.fireOn(desk.task(deal, "recordAnswer"), "validityEnded");
        assertThat(desk.waiting(deal)).containsExactly("decideNextStep");
    }

    @Test
    void aQuoteIsFollowedUpTwiceAndExpires() {
        String deal = deals.inApproach();
        String quote = deals.sentQuote(deal);
        clock.advance(Duration.ofDays(11));
        desk.fireOn(desk.task(deal, "recordAnswer"), "noAnswerYet");
        assertThat(desk.waiting(deal)).containsExactly("followUp");
        COMMERCIAL.does(() -> quotes.noAnswerYet(quote, null));
        desk.fireOn(desk.task(deal, "recordAnswer"), "noAnswerYet");
        clock.advance(Duration.ofDays(21));
        desk.fireOn(desk.task(deal, "followUp"), "validityEndedAfterFollowUp");
        assertThat(desk.waiting(deal)).containsExactly("decideNextStep");
    }

    @Test
    void aLargeDiscountIsRefusedThenApprovedAndTheQuoteAcceptedInItsBranch() {
        String deal = deals.inApproach();
        LineInput discounted = new LineInput(
                null,
                "Étiqueteuse",
                BigDecimal.ONE,
                "C62",
                new BigDecimal("2000"),
                new BigDecimal("25"),
                new BigDecimal("20"),
                null,
                null,
                null);
        String quote = COMMERCIAL.as(() -> {
            String made = quotes.create(deal, new QuoteInput(QuoteKind.NORMAL, List.of(discounted), null, null))
                    .number();
            quotes.send(made, null, List.of());
            return made;
        });
        DIRECTION.does(() -> quotes.approve(quote, false, "remise trop forte"));
        assertThat(desk.waiting(deal)).containsExactly("prepareQuote");
        COMMERCIAL.does(() -> quotes.send(quote, null, List.of()));
        DIRECTION.does(() -> quotes.approve(quote, true, null));
        CommercialDocument order = COMMERCIAL.as(() -> quotes.accept(quote, null, Becomes.ORDER, "BC-1"));
        assertThat(order.dealNumber()).isEqualTo(deal);
        assertThat(desk.waiting(deal)).containsExactly("planOrder");
    }

    @Test
    void threeBranchesAreOpenAndTheLastOneWins() {
        String deal = deals.inApproach();
        String first = deals.sentQuote(deal);
        String third = COMMERCIAL.as(() -> {
            quotes.revise(first);
            String second = quotes.revise(first).number();
            quotes.send(second, null, List.of());
            String last = quotes.revise(first).number();
            quotes.refuse(second, "trop lente");
            quotes.send(last, null, List.of());
            return last;
        });
        assertThat(desk.waiting(deal)).containsExactly("prepareQuote", "recordAnswer");
        COMMERCIAL.does(() -> quotes.accept(third, null, Becomes.ORDER, null));
        assertThat(desk.waiting(deal)).containsExactly("planOrder");
    }

    @Test
    void theAcceptanceOfARevisedQuoteEndsItsNegotiationAndTheDirectInvoiceWinsTheDeal() {
        String deal = deals.inApproach();
        String quote = deals.sentQuote(deal);
        String draft = COMMERCIAL.as(() -> {
            quotes.revise(quote);
            return quotes.accept(quote, null, Becomes.INVOICE, null).reference();
        });
        Invoice invoice = issue(draft);
        assertThat(outcome(deal)).isEqualTo(Outcome.OPEN);
        pay(invoice, "1000");
        assertThat(outcome(deal)).isEqualTo(Outcome.OPEN);
        pay(invoice, "2000");
        assertThat(outcome(deal)).isEqualTo(Outcome.WON);
        assertThat(desk.isRunning("recovery", invoice.number())).isFalse();
    }

    @Test
    void anOrderIsPlannedMadeAndDeliveredInParts() {
        CommercialDocument order = order(sales.customer("Fonderie"), "3");
        String deal = order.dealNumber();
        ATELIER.does(() -> {
            long operation = schedule.plan(
                            order.reference(),
                            new OperationInput(
                                    "Découpe", "atelier", clock.instant().plus(Duration.ofDays(1)), 90))
                    .id();
            schedule.closePlanning(order.reference(), "en deux fois");
            schedule.complete(operation, 80);
        });
        sales.delivered(order.reference(), "1");
        assertThat(desk.waiting(deal)).containsExactly("prepareDelivery");
        sales.delivered(order.reference(), "2");
        assertThat(desk.isRunning("fulfilment", deal)).isFalse();
    }

    @Test
    void oneInvoiceGroupsTheNotesOfTwoDealsAndTheNextTakesTheThird() {
        long customer = sales.customer("Laiterie");
        CommercialDocument one = order(customer, "2");
        CommercialDocument other = order(customer, "1");
        String first = sales.delivered(one.reference(), "1");
        String second = sales.delivered(other.reference(), "1");
        String third = sales.delivered(one.reference(), "1");
        Invoice grouped = issue(COMPTA.as(() -> invoiceService
                .create(new InvoiceSource(List.of(first, second), null, null, null))
                .reference()));
        pay(grouped, grouped.totalGross().toPlainString());
        assertThat(outcome(other.dealNumber())).isEqualTo(Outcome.WON);
        assertThat(outcome(one.dealNumber())).isEqualTo(Outcome.OPEN);
        String counter = "customer-" + customer;
        assertThat(desk.waiting(counter)).containsExactly("prepareInvoice");
        desk.answer(counter, "prepareInvoice", Map.of("deliveryNotes", "[\"" + third + "\"]"));
        assertThat(desk.waiting(counter)).isEmpty();
    }

    @Test
    void aDeletedDepositLeavesNothingToInvoice() {
        long customer = sales.customer("Brasserie");
        CommercialDocument order = order(customer, "2");
        COMPTA.does(() -> {
            Invoice deposit =
                    invoiceService.create(new InvoiceSource(null, order.reference(), null, new BigDecimal("30")));
            assertThat(desk.waiting("customer-" + customer)).containsExactly("prepareInvoice");
            invoiceService.delete(deposit.reference());
        });
        assertThat(desk.waiting("customer-" + customer)).isEmpty();
    }

    @Test
    void anUnpaidInvoiceIsRemindedOfCalledForAndWrittenOff() {
        Invoice invoice = issue(sales.draft(line("Étiqueteuse", "2", "1250.00")).reference());
        String key = invoice.number();
        for (int level = 1; level <= 2; level++) {
            clock.advance(Duration.ofDays(50));
            desk.run("recovery", key);
        }
        assertThat(desk.waiting(key)).containsExactly("callCustomer");
        desk.answer(key, "callCustomer", Map.of("notes", "ne décroche pas"));
        clock.advance(Duration.ofDays(30));
        desk.run("recovery", key);
        assertThat(desk.waiting(key)).containsExactly("decideWriteOff");
        desk.answer(key, "decideWriteOff", Map.of("writeOff", false));
        clock.advance(Duration.ofDays(40));
        desk.run("recovery", key);
        desk.answer(key, "decideWriteOff", Map.of("writeOff", true, "reason", "liquidation"));
        assertThat(desk.isRunning("recovery", key)).isFalse();
        assertThat(outcome(invoice.dealNumber())).isEqualTo(Outcome.WON);
    }

    @Test
    void aDisputeIsSettledAndTheInvoicePaid() {
        Invoice invoice = issue(sales.draft(line("Étiqueteuse", "2", "1250.00")).reference());
        COMPTA.does(() -> {
            receivables.dispute(invoice.number(), "machine rayée");
            receivables.endDispute(invoice.number(), "remise accordée");
        });
        pay(invoice, "3000");
        assertThat(desk.isRunning("recovery", invoice.number())).isFalse();
    }

    @Test
    void aPurchaseIsCancelled() {
        String deal = deals.inApproach();
        ACHATS.does(() -> purchases.cancel(purchase(deal, "100")));
        assertThat(desk.isRunning("purchase", deal)).isFalse();
    }

    @Test
    void aDearPurchaseIsWithdrawnRefusedThenApprovedReceivedInPartsAndItsInvoiceRefusedThenChecked() {
        String deal = deals.inApproach();
        String order = ACHATS.as(() -> {
            String made = purchase(deal, "4000");
            purchases.send(made, null, List.of("commandes@scierie.example"));
            purchases.withdraw(made);
            purchases.send(made, null, List.of("commandes@scierie.example"));
            return made;
        });
        DIRECTION.does(() -> purchases.approve(order, false, "trop cher"));
        ACHATS.does(() -> purchases.send(order, null, List.of("commandes@scierie.example")));
        DIRECTION.does(() -> purchases.approve(order, true, null));
        ACHATS.does(() -> {
            receiving.receive(order, List.of(new PartRequest(1, BigDecimal.ONE)));
            receiving.receive(order, List.of(new PartRequest(1, BigDecimal.ONE)));
        });
        supplierInvoice(deal, "F-1", "9000", "REFUSED");
        assertThat(desk.task(deal, "checkSupplierInvoice")).isNotNull();
        assertThatThrownBy(() -> supplierInvoice(deal, "F-2", "8100", "CHECKED"))
                .hasStackTraceContaining("écart de +100,00");
        assertThat(desk.task(deal, "checkSupplierInvoice")).isNotNull();
        supplierInvoice(deal, "F-2", "8100", "DIFFERENCE_ACCEPTED");
        assertThat(desk.isRunning("purchase", deal)).isFalse();
    }

    @Test
    void aCheapPurchaseNeedsNoApproval() {
        String deal = deals.inApproach();
        ACHATS.does(() -> purchases.send(purchase(deal, "100"), null, List.of("commandes@scierie.example")));
        assertThat(desk.task(deal, "receiveGoods")).isNotNull();
    }

    @Test
    void aBadAddressIsCorrectedAndTheMailGoes() {
        String deal = deals.inApproach();
        deals.sentQuote(deal, "a@example.org");
        jdbc.sql("update spanco.mail set recipients = 'pas une adresse' where deal_number = :deal")
                .param("deal", deal)
                .update();
        desk.run("send-document", deal);
        desk.answer(deal, "correctRecipient", Map.of("recipients", "b@example.org"));
        desk.run("send-document", deal);
        assertThat(desk.isRunning("send-document", deal)).isFalse();
    }

    private Outcome outcome(String deal) {
        return allDeals.existing(deal).outcome();
    }

    private CommercialDocument order(long customer, String quantity) {
        return sales.accepted(customer, Becomes.ORDER, line("Étiqueteuse", quantity, "1250.00"));
    }

    private Invoice issue(String draft) {
        return invoices.existing(
                COMPTA.as(() -> invoiceService.issue(draft, null).number()));
    }

    private void pay(Invoice invoice, String amount) {
        COMPTA.does(() -> receivables.pay(new NewPayment(
                invoice.number(), new BigDecimal(amount), LocalDate.now(clock), PaymentMethod.TRANSFER)));
    }

    /** Two pieces at this price. */
    private String purchase(String deal, String price) {
        CompanyDetails like = SampleCompanies.SCIERIE_DU_JURA;
        long supplier = COMMERCIAL.as(() -> companies
                .register(new CompanyDetails(
                        like.name(),
                        null,
                        null,
                        null,
                        like.email(),
                        null,
                        false,
                        true,
                        like.address(),
                        null,
                        null,
                        false))
                .id());
        return purchases
                .create(deal, supplier, List.of(line("Planches", "2", price)))
                .number();
    }

    private void supplierInvoice(String deal, String number, String net, String decision) {
        COMPTA.does(() -> desk.answer(
                deal,
                "checkSupplierInvoice",
                Map.of(
                        "invoiceNumber",
                        number,
                        "invoiceDate",
                        LocalDate.now(clock).toString(),
                        "invoiceNet",
                        net,
                        "invoiceVat",
                        "1600.00",
                        "invoiceDecision",
                        decision,
                        "reason",
                        "pas le bon prix")));
    }
}
