package io.spanco.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.platform.identity.People;
import io.spanco.platform.text.French;
import io.spanco.platform.time.MovableClock;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The planned reminder of an overdue invoice, sent before its day because accounting asks. */
@SpancoTest
class ReminderNowTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    InvoiceService invoiceService;

    @Autowired
    Invoices invoices;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService engine;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    private MockMvc http;

    @BeforeEach
    void door() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aPlannedReminderIsSentNowOnceTheInvoiceIsOverdue() throws Exception {
        Invoice invoice = issued();
        String page = "/invoices/" + invoice.number();
        as(Acting.COMPTA, get(page + "/payments")).andExpect(content().string(not(containsString(page + "/remind"))));
        asked(page, 1)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("n’est pas échue")));
        itIs(invoice.dueDate().plusDays(2));
        as(Acting.COMPTA, get(page + "/payments"))
                .andExpect(content()
                        .string(allOf(
                                containsString("prévue le "
                                        + French.day(invoice.dueDate().plusDays(7))),
                                containsString("Relancer maintenant"))));
        as(Acting.COMPTA, get(page + "/remind").header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-modal"),
                                containsString("Relance 1"),
                                containsString("name=\"level\" value=\"1\""),
                                containsString("compta@client.example"))));
        as(Acting.COMMERCIAL, post(page + "/remind")).andExpect(status().isForbidden());
        as(Acting.COMPTA, post(page + "/remind")).andExpect(status().isUnprocessableEntity());
        asked(page, 1).andExpect(redirectedUrl(page));
        Job timer = timerOf(invoice);
        assertThat(timer.getDuedate()).isBeforeOrEqualTo(Date.from(clock.instant()));
        management.executeJob(timer.getId());
        as(Acting.COMPTA, get(page + "/payments"))
                .andExpect(content()
                        .string(allOf(
                                containsString(invoice.number() + "-L1"),
                                containsString("Relance n° 1 de la facture " + invoice.number() + " demandée"),
                                containsString(people.name(Acting.COMPTA.login())),
                                containsString(">Relance 2<"),
                                containsString("prévue le "
                                        + French.day(invoice.dueDate().plusDays(15))))));
        Acting.COMPTA.does(() -> context.getBean(ReceivableService.class).dispute(invoice.number(), "rayée"));
        asked(page, 2).andExpect(content().string(containsString("Aucune relance n’est prévue pour la facture")));
        as(Acting.COMPTA, get(page + "/payments")).andExpect(content().string(containsString("Litige sur la facture")));
    }

    @Test
    void whoAsksForAReminderThatHasGoneSendsNoOther() throws Exception {
        Invoice invoice = issued();
        String page = "/invoices/" + invoice.number();
        itIs(invoice.dueDate().plusDays(2));
        asked(page, 1).andExpect(redirectedUrl(page));
        management.executeJob(timerOf(invoice).getId());
        asked(page, 1)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("La prochaine relance de la facture"),
                                containsString("est la n° 2, et non la n° 1"),
                                containsString("name=\"level\" value=\"2\""))));
        assertThat(timerOf(invoice).getDuedate()).isAfter(Date.from(clock.instant()));
    }

    @Test
    void aReminderGivenUpIsSentAfterAll() throws Exception {
        Invoice invoice = issued();
        String page = "/invoices/" + invoice.number();
        itIs(invoice.dueDate().plusDays(2));
        management.setJobRetries(timerOf(invoice).getId(), 0);
        asked(page, 1).andExpect(redirectedUrl(page));
        assertThat(timerOf(invoice).getRetries()).isPositive();
    }

    @Test
    void aProgramAsksForTheReminder() throws Exception {
        Invoice invoice = issued();
        itIs(invoice.dueDate().plusDays(2));
        MockHttpServletRequestBuilder first = post("/api/invoices/" + invoice.number() + "/remind")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"level\": 1}");
        as(Acting.COMPTA, first).andExpect(status().isOk());
        management.executeJob(timerOf(invoice).getId());
        as(Acting.COMPTA, first).andExpect(status().isConflict());
    }

    private Invoice issued() {
        Invoice draft = new Sales(context).draft(Sales.line("Étiqueteuse", "2", "1250.00"));
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

    private ResultActions asked(String page, int level) {
        return as(Acting.COMPTA, post(page + "/remind").param("level", Integer.toString(level)));
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
}
