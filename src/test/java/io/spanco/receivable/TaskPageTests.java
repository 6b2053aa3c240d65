package io.spanco.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.Outcome;
import io.spanco.document.CommercialDocument;
import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.InvoiceStatus;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.platform.time.MovableClock;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteService;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Tasks of the engine that are done on our pages: the same work as in Tasklist, refused to whom it is not for. */
@SpancoTest
class TaskPageTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    InvoiceService invoiceService;

    @Autowired
    QuoteService quotes;

    @Autowired
    Invoices invoices;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService engine;

    @Autowired
    MovableClock clock;

    private MockMvc http;
    private Sales sales;

    @BeforeEach
    void doors() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        sales = new Sales(context);
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private ResultActions as(Acting who, MockHttpServletRequestBuilder request) {
        return who.as(() -> {
            try {
                return http.perform(request);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Invoice issued() {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "2", "1250.00"));
        return invoices.existing(Acting.COMPTA.as(
                () -> invoiceService.issue(draft.reference(), null).number()));
    }

    private Invoice issuedTo(long customer) {
        CommercialDocument draft = sales.accepted(customer, Becomes.INVOICE, Sales.line("Convoyeur", "1", "1000.00"));
        return invoices.existing(Acting.COMPTA.as(
                () -> invoiceService.issue(draft.reference(), null).number()));
    }

    private void itIs(LocalDate day) {
        clock.advance(Duration.between(
                clock.instant(), day.atTime(9, 1).atZone(clock.getZone()).toInstant()));
    }

    private Job timerOf(Invoice invoice) {
        String instance = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(invoice.number())
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    private void remindedOn(LocalDate day, Invoice invoice) {
        itIs(day);
        management.executeJob(timerOf(invoice).getId());
    }

    private InvoiceStatus statusOf(Invoice invoice) {
        return invoices.existing(invoice.number()).status();
    }

    @Test
    void anUnpaidInvoiceIsCalledForThenDecidedOnItsPage() throws Exception {
        Invoice invoice = issued();
        LocalDate due = invoice.dueDate();
        String page = "/invoices/" + invoice.number();
        as(Acting.COMPTA, post(page + "/call").param("notes", "trop tôt")).andExpect(status().isUnprocessableEntity());
        remindedOn(due.plusDays(7), invoice);
        remindedOn(due.plusDays(15), invoice);
        as(Acting.COMPTA, get(page + "/payments")).andExpect(content().string(containsString(page + "/call")));
        as(Acting.ATELIER, get(page + "/payments")).andExpect(content().string(not(containsString(page + "/call"))));
        as(Acting.COMPTA, get(page + "/call")).andExpect(content().string(containsString("compta@client.example")));
        as(Acting.COMPTA, post(page + "/call").param("notes", "").param("promisedOn", "01/01/2020"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("promisedOn-error")));
        as(Acting.COMPTA, post(page + "/call").param("notes", "rappeler").param("promisedOn", "bientôt"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("promisedOn-error"), containsString("rappeler"))));
        as(Acting.ATELIER, post(page + "/call").param("notes", "promis")).andExpect(status().isForbidden());
        as(Acting.COMPTA, post(page + "/call").param("notes", "virement promis"))
                .andExpect(redirectedUrl(page));
        as(Acting.COMMERCIAL, get(page + "/payments"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Client appelé pour la facture " + invoice.number()
                                        + "\u00a0: virement promis"),
                                containsString(">Relance 1<"),
                                containsString(">Relance 2<"),
                                not(containsString("Relancer maintenant")))));

        remindedOn(due.plusDays(30), invoice);
        as(Acting.COMPTA, get(page + "/payments")).andExpect(content().string(containsString(">Mise en demeure<")));
        as(Acting.COMPTA, get(page + "/write-off").header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("<dialog"), containsString("name=\"writeOff\""))));
        as(Acting.COMPTA, post(page + "/write-off").param("reason", "liquidation"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("writeOff-error"), containsString("liquidation"))));
        as(Acting.COMPTA, post(page + "/write-off").param("writeOff", "false")).andExpect(redirectedUrl(page));
        assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.ISSUED);
        as(Acting.COMMERCIAL, post(page + "/write-off").param("reason", "perdu"))
                .andExpect(status().isForbidden());
        as(Acting.DIRECTION, post(page + "/write-off").param("reason", ""))
                .andExpect(content().string(containsString("reason-error")));
        as(Acting.DIRECTION, post(page + "/write-off").param("reason", "liquidation"))
                .andExpect(redirectedUrl(page));
        assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.WRITTEN_OFF);
    }

    @Test
    void aPaymentIsRecordedFromTheListOfWhatIsOwed() throws Exception {
        Invoice invoice = issued();
        Invoice other = issuedTo(invoice.companyId());
        String pay = "/receivables/" + invoice.companyId() + "/payments";
        as(Acting.COMPTA, get("/receivables")).andExpect(content().string(containsString(pay + "/new")));
        as(Acting.DIRECTION, get("/receivables")).andExpect(content().string(not(containsString(pay + "/new"))));
        as(Acting.COMPTA, get(pay + "/new").header("HX-Request", "true").param("invoice", other.number()))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-modal"),
                                containsString(invoice.number()),
                                containsString("value=\"" + other.number() + "\" selected"),
                                containsString("value=\"1\u00a0200,00\""))));
        as(Acting.COMPTA, paid(pay, other, "1 300"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("amount-error"), containsString("value=\"1\u00a0300,00\""))));
        as(Acting.COMMERCIAL, paid(pay, other, "1200")).andExpect(status().isForbidden());
        as(Acting.COMPTA, paid(pay + "?age=UP_TO_30&view=table&after=10.00_20.00_3", other, "1 200,00"))
                .andExpect(redirectedUrl("/receivables?age=UP_TO_30&view=table&after=10.00_20.00_3"));
        assertThat(statusOf(other)).isEqualTo(InvoiceStatus.PAID);
        assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.ISSUED);
    }

    @Test
    void thePaymentOfACustomerIsForAnInvoiceOfThatCustomer() throws Exception {
        Invoice invoice = issued();
        String pay = "/receivables/" + issued().companyId() + "/payments";
        as(Acting.COMPTA, paid(pay, invoice, "3000"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("invoice-error")));
        assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.ISSUED);
        as(Acting.COMPTA, get("/receivables").param("view", "table"))
                .andExpect(content().string(containsString(pay + "/new?view=table")));
    }

    @Test
    @Transactional
    void whatTheListOfOpenInvoicesLeavesOutIsSaid() throws Exception {
        Invoice invoice = issued();
        String ask = "/receivables/" + invoice.companyId() + "/payments/new";
        as(Acting.COMPTA, get(ask)).andExpect(content().string(not(containsString("sont proposées"))));
        context.getBean(JdbcClient.class)
                .sql("""
                        insert into spanco.document select (jsonb_populate_record(d, jsonb_build_object(
                            'id', -n, 'number', d.number || '-' || n))).*
                        from spanco.document d, generate_series(1, 200) n where d.number = :number""")
                .param("number", invoice.number())
                .update();
        as(Acting.COMPTA, get(ask))
                .andExpect(content().string(containsString("Les 200 premières échéances sont proposées, sur 201")));
    }

    private static MockHttpServletRequestBuilder paid(String path, Invoice invoice, String amount) {
        return post(path)
                .param("invoice", invoice.number())
                .param("amount", amount)
                .param("paidOn", invoice.issueDate().toString())
                .param("method", "TRANSFER");
    }

    @Test
    void aDisputeIsOpenedAndSettledInADialog() throws Exception {
        Invoice invoice = issued();
        String page = "/invoices/" + invoice.number();
        as(Acting.COMPTA, post(page + "/dispute").param("reason", " "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("reason-error")));
        as(Acting.COMPTA, post(page + "/dispute").param("reason", "rayée")).andExpect(redirectedUrl(page));
        as(Acting.COMPTA, get(page + "/settle-dispute")).andExpect(content().string(containsString("rayée")));
        as(Acting.COMMERCIAL, post(page + "/settle-dispute").param("notes", "remise"))
                .andExpect(status().isForbidden());
        as(Acting.COMPTA, post(page + "/settle-dispute").param("notes", "remise accordée"))
                .andExpect(redirectedUrl(page));
        assertThat(statusOf(invoice)).isEqualTo(InvoiceStatus.ISSUED);
    }

    @Test
    void deliveredNotesOfTwoDealsAreGroupedIntoOneInvoice() throws Exception {
        long customer = sales.customer("Brasserie du Trégor");
        CommercialDocument one = sales.accepted(customer, Becomes.ORDER, Sales.line("Étiqueteuse", "1", "1000"));
        CommercialDocument two = sales.accepted(customer, Becomes.ORDER, Sales.line("Convoyeur", "1", "500"));
        String first = sales.delivered(one.number(), "1");
        String second = sales.delivered(two.number(), "1");
        String page = "/invoices/prepare/customer-" + customer;
        as(Acting.COMPTA, get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(first), containsString(second))));
        as(Acting.COMPTA, post(page + "/notes"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("deliveryNotes-error")));
        as(Acting.COMMERCIAL, post(page + "/notes").param("deliveryNotes", first, second))
                .andExpect(status().isForbidden());
        String draft = as(Acting.COMPTA, post(page + "/notes").param("deliveryNotes", first, second))
                .andExpect(redirectedUrlPattern("/invoices/draft-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        as(Acting.COMPTA, get(page))
                .andExpect(content().string(allOf(containsString(draft), not(containsString(first)))));
        as(Acting.COMPTA, post(draft + "/issue")).andExpect(redirectedUrlPattern("/invoices/FA-*"));
        as(Acting.COMPTA, get("/companies/" + customer)).andExpect(status().isOk());
    }

    @Test
    void whatHappensToAnInvoiceOfTwoDealsIsToldOnce() throws Exception {
        long customer = sales.customer("Brasserie du Trégor");
        CommercialDocument one = sales.accepted(customer, Becomes.ORDER, Sales.line("Étiqueteuse", "1", "1000"));
        CommercialDocument two = sales.accepted(customer, Becomes.ORDER, Sales.line("Convoyeur", "1", "500"));
        List<String> notes = List.of(sales.delivered(one.number(), "1"), sales.delivered(two.number(), "1"));
        String invoice = Acting.COMPTA.as(() -> invoiceService
                .issue(
                        invoiceService
                                .create(new InvoiceSource(notes, null, null, null))
                                .reference(),
                        null)
                .number());
        Acting.COMPTA.does(() -> context.getBean(ReceivableService.class).dispute(invoice, "machine rayée"));
        as(Acting.COMPTA, get("/invoices/" + invoice + "/payments"))
                .andExpect(content().string(matchesPattern("(?s)(?!.*Litige sur.*Litige sur).*Litige sur.*")));
    }

    @Test
    void theNextStepOfADealIsDecidedInADialog() throws Exception {
        SampleDeals deals = new SampleDeals(context);
        String deal = deals.inApproach();
        String quote = deals.sentQuote(deal);
        Acting.COMMERCIAL.does(() -> quotes.refuse(quote, "trop cher"));
        String page = "/deals/" + deal + "/next-step";
        as(Acting.COMMERCIAL, get("/deals/" + deal)).andExpect(content().string(containsString(page)));
        as(Acting.COMMERCIAL, get(page).header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("<dialog"), containsString(quote))));
        as(Acting.COMMERCIAL, post(page))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("nextStep-error")));
        as(Acting.COMMERCIAL, post(page).param("nextStep", "PEUT-ÊTRE"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("nextStep-error")));
        as(Acting.COMMERCIAL, post(page).param("nextStep", "ACCEPT").param("chosenQuote", "DE-1900-00001"))
                .andExpect(content().string(containsString("chosenQuote-error")));
        as(Acting.ATELIER, post(page).param("nextStep", "LOSE").param("reason", "non"))
                .andExpect(status().isForbidden());
        as(Acting.COMMERCIAL, post(page).param("nextStep", "REVISE").param("chosenQuote", quote))
                .andExpect(redirectedUrl("/quotes/" + quote + "-R1"));
    }

    @Test
    void aDealIsLostOrWonAfterAllByItsNextStep() throws Exception {
        SampleDeals deals = new SampleDeals(context);
        String lost = deals.inApproach();
        String refused = deals.sentQuote(lost);
        String won = deals.inApproach();
        String accepted = deals.sentQuote(won);
        Acting.COMMERCIAL.does(() -> {
            quotes.refuse(refused, "trop cher");
            quotes.refuse(accepted, "trop cher");
        });
        as(Acting.COMMERCIAL, post("/deals/" + lost + "/next-step").param("nextStep", "LOSE"))
                .andExpect(content().string(containsString("reason-error")));
        as(
                        Acting.COMMERCIAL,
                        post("/deals/" + lost + "/next-step")
                                .param("nextStep", "LOSE")
                                .param("reason", "concurrent"))
                .andExpect(redirectedUrl("/deals/" + lost));
        assertThat(sales.deal(lost).outcome()).isEqualTo(Outcome.LOST);
        as(Acting.COMMERCIAL, get("/deals/" + won + "/next-step").param("lang", "en"))
                .andExpect(content().string(startsWith("<!DOCTYPE html>")));
    }
}
