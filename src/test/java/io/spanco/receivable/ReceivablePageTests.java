package io.spanco.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.document.CommercialDocument;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.platform.time.MovableClock;
import io.spanco.quote.Becomes;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.StatementCounter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page of what customers owe, over invoices that each stand elsewhere in their recovery. */
@SpancoTest(properties = "spanco.test.database=receivables-alone")
@Import(StatementCounter.class)
class ReceivablePageTests {

    private static final Pattern TAGS = Pattern.compile("<[^>]+>");

    @Autowired
    WebApplicationContext context;

    @Autowired
    InvoiceService invoicing;

    @Autowired
    Invoices invoices;

    @Autowired
    ReceivableService service;

    @Autowired
    RuntimeService engine;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    private final List<String> issued = new ArrayList<>();

    private MockMvc http;
    private Sales sales;

    @BeforeEach
    void doors() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        sales = new Sales(context);
    }

    @AfterEach
    void leaveNothingOwed() {
        clock.reset();
        Acting.DIRECTION.does(() -> issued.stream()
                .filter(number -> invoices.existing(number).status().isOpen())
                .forEach(number -> service.writeOff(number, "fin de l’épreuve")));
    }

    /** An issued invoice of 1,200 euros with VAT. @return its number */
    private String owedBy(String customer) {
        CommercialDocument draft =
                sales.accepted(sales.customer(customer), Becomes.INVOICE, Sales.line("Étiqueteuse", "1", "1000"));
        String number =
                Acting.COMPTA.as(() -> invoicing.issue(draft.reference(), null).number());
        issued.add(number);
        return number;
    }

    private void itIs(LocalDate day) {
        clock.advance(Duration.between(
                clock.instant(),
                day.atTime(LocalTime.of(9, 1)).atZone(clock.getZone()).toInstant()));
    }

    private void fireTimerOf(String invoice) {
        String instance = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(invoice)
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId());
    }

    private String page(String path) {
        return Acting.COMPTA.as(() -> {
            try {
                return http.perform(get(path))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace('\u00A0', ' ');
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The words of the customer's row. */
    private static String row(String page, String customer) {
        int name = page.indexOf(">" + customer + "<");
        assertThat(name).as(customer).isPositive();
        return TAGS.matcher(page.substring(name, page.indexOf("</tr>", name)))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void everyCustomerHasASituationAndANextStep() {
        String late = owedBy("Sirops Berthier");
        String reminded = owedBy("Conserverie Le Goff");
        String called = owedBy("Biscuiterie Le Bihan");
        String disputed = owedBy("Cosmétiques Faure");
        LocalDate due = invoices.existing(late).dueDate();
        itIs(due.plusDays(7));
        fireTimerOf(reminded);
        fireTimerOf(called);
        Acting.COMPTA.does(() -> service.dispute(disputed, "machine rayée"));
        itIs(due.plusDays(15));
        fireTimerOf(called);
        itIs(due.plusDays(40));
        owedBy("Salaisons du Forez");

        String page = page("/receivables");
        assertThat(row(page, "Sirops Berthier")).contains("1 200,00 €", "En retard", "Relance 1");
        assertThat(row(page, "Conserverie Le Goff")).contains("En retard", "Relance 2");
        assertThat(row(page, "Biscuiterie Le Bihan")).contains("En retard", "Appeler le client");
        assertThat(row(page, "Cosmétiques Faure")).contains("En litige", "Régler le litige");
        assertThat(row(page, "Salaisons du Forez")).contains("Émise", "Échéance");
        assertThat(page)
                .contains("6 000,00 €", "4 800,00 €", "80 % de l’encours", "1 facture, relances suspendues")
                .contains("data-chart=\"aged\"")
                .contains("data-disputed=\"1200.00\"");
        assertThat(page("/receivables?age=NOT_DUE"))
                .contains(">Salaisons du Forez<")
                .doesNotContain(">Sirops Berthier<");
        assertThat(page("/receivables?view=table")).doesNotContain("data-chart").contains(">Sirops Berthier<");
        assertThat(page("/receivables?lang=en")).contains("Aged balance", "Overdue");

        Acting.COMPTA.does(() -> service.pay(
                new NewPayment(late, new BigDecimal("1200"), LocalDate.now(clock), PaymentMethod.TRANSFER)));
        long terms = due.toEpochDay() - invoices.existing(late).issueDate().toEpochDay();
        assertThat(page("/receivables"))
                .contains(terms + 40 + " j", "convenu " + terms + " j")
                .doesNotContain(">Sirops Berthier<");
    }

    @Test
    void moreCustomersAskNoMoreOfTheDatabase() {
        owedBy("Client 0");
        int one = asked();
        IntStream.rangeClosed(1, 26).forEach(index -> owedBy("Client " + index));
        assertThat(asked()).isEqualTo(one).isLessThanOrEqualTo(30);

        String first = page("/receivables");
        String more = first.replaceAll("(?s).*href=\"(/receivables\\?after=[\\d._]+)\".*", "$1");
        String second = page(more);
        List<String> shown = IntStream.rangeClosed(0, 26)
                .mapToObj(index -> ">Client " + index + "<")
                .toList();
        assertThat(shown).allMatch(name -> first.contains(name) != second.contains(name));
    }

    private int asked() {
        page("/receivables");
        return StatementCounter.during(() -> page("/receivables")).size();
    }
}
