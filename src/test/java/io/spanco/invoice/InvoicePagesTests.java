package io.spanco.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.Outcome;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of invoicing, as they are rendered. */
@SpancoTest
class InvoicePagesTests {

    @Autowired
    WebApplicationContext context;

    private MockMvc http;
    private Sales sales;

    @BeforeEach
    void doors() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        sales = new Sales(context);
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

    private ResultActions compta(MockHttpServletRequestBuilder request) {
        return as(Acting.COMPTA, request);
    }

    @Test
    void aDraftIsIssuedPaidAndCreditedOnItsPage() throws Exception {
        Invoice draft = sales.draft(Sales.line("Étiqueteuse", "2", "1250.00"));
        String page = "/invoices/" + draft.reference();
        compta(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("issue-draft"), containsString("Étiqueteuse"))));
        compta(get(page + "/preview"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/pdf"));
        compta(get(page))
                .andExpect(content()
                        .string(allOf(
                                containsString("issue-draft"),
                                containsString("Message qui partira"),
                                containsString("Facture FA-… –"))));
        as(Acting.COMMERCIAL, get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("issue-draft"))));
        String issued = compta(post(page + "/issue"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        compta(get(issued))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("FA-"),
                                containsString("/credit-notes/new"),
                                not(containsString("quantities[1]")))));
        compta(get("/invoices").param("show", "open")).andExpect(content().string(containsString(issued)));
        compta(get("/receivables")).andExpect(content().string(containsString("Conserverie du Léon")));
        compta(get(issued + "/payments").param("lang", "en")).andExpect(status().isOk());
        compta(get(issued + "/payments")).andExpect(content().string(containsString("novalidate")));
        compta(post(issued + "/payments")
                        .header("HX-Request", "true")
                        .param("amount", "")
                        .param("paidOn", Today.inFrance().toString())
                        .param("method", "TRANSFER"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("id=\"amount-error\""), containsString("Indiquez le montant."))));
        compta(post(issued + "/payments").header("HX-Request", "true").param("amount", "x"))
                .andExpect(status().isUnprocessableEntity());
        compta(post(issued + "/payments")
                        .header("HX-Request", "true")
                        .param("amount", "1 000,00")
                        .param("paidOn", Today.inFrance().toString())
                        .param("method", "TRANSFER"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Redirect", issued));
        compta(get(issued + "/credit-notes/new").header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-modal"),
                                containsString("quantities[1]"),
                                containsString("name=\"invoiceAgain\""))));
        as(Acting.COMMERCIAL, get(issued + "/credit-notes/new")).andExpect(status().isForbidden());
        compta(post(issued + "/credit-notes").param("reason", "retour").param("quantities[1]", "3"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("à créditer"),
                                containsString("id=\"quantities[1]-error\""),
                                containsString("value=\"3\""),
                                containsString("retour"))));
        compta(post(issued + "/credit-notes")
                        .param("reason", "retour")
                        .param("quantities[1]", "1")
                        .param("invoiceAgain", "true"))
                .andExpect(redirectedUrl(issued));
        assertThat(sales.deal(draft.dealNumber()).outcome()).isEqualTo(Outcome.OPEN);
        compta(get(issued)).andExpect(content().string(containsString("AV-")));
        compta(post(issued + "/dispute").param("reason", "rayée")).andExpect(redirectedUrl(issued));
        compta(get(issued + "/payments")).andExpect(content().string(containsString("settle-dispute")));
    }

    @Test
    void accountingShowsWhatIsClosedToWhoMaySeeIt() throws Exception {
        compta(get("/accounting"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/accounting/batches")));
        as(Acting.ATELIER, get("/accounting")).andExpect(status().isForbidden());
        as(Acting.ATELIER, get("/receivables")).andExpect(status().isForbidden());
        compta(get("/accounting/fec").param("from", "2026-01-01").param("to", "2026-12-31"))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("JournalCode\tJournalLib")));
        compta(post("/accounting/batches").param("from", "2026-12-31").param("to", "2026-01-01"))
                .andExpect(status().isUnprocessableEntity());
    }
}
