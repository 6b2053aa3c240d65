package io.spanco.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.Outcome;
import io.spanco.invoice.CreditInput;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.platform.error.Conflict;
import io.spanco.quote.Becomes;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A payment that was recorded by mistake is taken back: nothing is deleted, and what it settled is owed again. */
@SpancoTest
@AutoConfigureMockMvc
class PaymentCancelTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    ReceivableService receivables;

    @Autowired
    PaymentCancelling cancelling;

    @Autowired
    InvoiceService invoicing;

    @Autowired
    Invoices invoices;

    @Autowired
    RuntimeService engine;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private Sales sales;

    @BeforeEach
    void sales() {
        sales = new Sales(context);
    }

    @Test
    void whatWasPaidByMistakeIsDueAgainAndBothRowsStay() throws Exception {
        String invoice =
                issued(sales.draft(Sales.line("Étiqueteuse", "1", "1000")).reference());
        long payment = paid(invoice, "700.00");
        browser.perform(accountant(get("/invoices/" + invoice + "/payments")))
                .andExpect(content()
                        .string(allOf(containsString("500,00"), containsString("/payments/" + payment + "/cancel"))));
        browser.perform(accountant(get("/payments/" + payment + "/cancel")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("mouvement contraire")));
        browser.perform(accountant(post("/payments/" + payment + "/cancel")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Indiquez le motif.")));
        browser.perform(accountant(post("/payments/" + payment + "/cancel").param("reason", "mauvaise facture")))
                .andExpect(redirectedUrl("/invoices/" + invoice));
        browser.perform(accountant(get("/invoices/" + invoice + "/payments")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Annulation"),
                                containsString("mauvaise facture"),
                                containsString("−700,00"),
                                not(containsString("/payments/" + payment + "/cancel")))));
        browser.perform(accountant(post("/api/payments/" + payment + "/cancel")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"encore\"}")))
                .andExpect(status().isConflict());
        assertThat(history(invoice)).isEqualTo(1);
    }

    @Test
    void whatIsCreditedAltogetherStaysSettled() {
        String deposit = deposit();
        long payment = paid(deposit, "100.00");
        Acting.COMPTA.does(() -> {
            invoicing.credit(deposit, new CreditInput("commande revue", null, false));
            cancelling.cancel(payment, "mauvaise facture");
        });
        assertThat(invoices.existing(deposit).status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(recoveries(deposit)).isZero();
    }

    @Test
    void aSettledInvoiceGoesBackToRecoveryWhileItsDealIsOpen() throws Exception {
        String deposit = deposit();
        long payment = paid(deposit, "360.00");
        assertThat(recoveries(deposit)).isZero();
        browser.perform(accountant(post("/api/payments/" + payment + "/cancel")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"chèque rejeté\"}")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amount").value("-360.00"))
                .andExpect(jsonPath("$.status").value("ISSUED"))
                .andExpect(jsonPath("$.due").value("360.00"));
        assertThat(recoveries(deposit)).isOne();
        paid(deposit, "360.00");
        assertThat(invoices.existing(deposit).status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(recoveries(deposit)).isZero();
    }

    @Test
    void whatClosedADealIsNotTakenBack() throws Exception {
        String invoice =
                issued(sales.draft(Sales.line("Étiqueteuse", "1", "1000")).reference());
        long payment = paid(invoice, "1200.00");
        assertThat(sales.deal(invoices.dealNumbersOf(invoice).get(0)).outcome()).isEqualTo(Outcome.WON);
        Acting.COMPTA.does(() -> assertThatThrownBy(() -> cancelling.cancel(payment, "mauvaise facture"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("est close"));
        assertNotOffered(invoice, payment, "est close et la facture soldée");
        assertThat(invoices.existing(invoice).status()).isEqualTo(InvoiceStatus.PAID);
    }

    @Test
    void whatIsWrittenOffIsNotPutRightAnyMore() throws Exception {
        String invoice =
                issued(sales.draft(Sales.line("Étiqueteuse", "1", "1000")).reference());
        long payment = paid(invoice, "700.00");
        Acting.DIRECTION.does(() -> receivables.writeOff(invoice, "liquidation"));
        assertNotOffered(invoice, payment, "est déjà");
    }

    /** The page has no link to it; the dialog opened all the same says why and has nothing to send. */
    private void assertNotOffered(String invoice, long payment, String why) throws Exception {
        browser.perform(accountant(get("/invoices/" + invoice + "/payments")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/payments/" + payment + "/cancel"))));
        browser.perform(accountant(get("/payments/" + payment + "/cancel")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(why),
                                not(containsString("due de nouveau")),
                                not(containsString("name=\"reason\"")))));
    }

    /** Of 360 euros on an order that is still to be delivered. */
    private String deposit() {
        String order = sales.accepted(
                        sales.customer("Cidrerie"), Becomes.ORDER, Sales.line("Étiqueteuse", "1", "1000.00"))
                .reference();
        return issued(Acting.COMPTA.as(() -> invoicing
                .create(new InvoiceSource(null, order, null, new BigDecimal("30")))
                .draftReference()));
    }

    private String issued(String draft) {
        return Acting.COMPTA.as(() -> invoicing.issue(draft, null).number());
    }

    private long paid(String invoice, String amount) {
        return Acting.COMPTA.as(() -> receivables
                .pay(new NewPayment(invoice, new BigDecimal(amount), LocalDate.now(clock), PaymentMethod.TRANSFER))
                .id());
    }

    private long recoveries(String invoice) {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey("recovery")
                .processInstanceBusinessKey(invoice)
                .count();
    }

    private long history(String invoice) {
        return database.sql("select count(*) from spanco.deal_event where event = 'PAYMENT_CANCELLED' and document = ?")
                .param(invoice)
                .query(Long.class)
                .single();
    }

    private static MockHttpServletRequestBuilder accountant(MockHttpServletRequestBuilder request) {
        return request.with(user("compta").authorities(new SimpleGrantedAuthority("accounting")))
                .with(csrf());
    }
}
