package io.spanco.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.document.PartRequest;
import io.spanco.invoice.Sales;
import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a supplier claims beside what was ordered and received: 2 motors at 100 €, 200 € net and 40 € of VAT. */
@SpancoTest
@AutoConfigureMockMvc
class SupplierInvoiceTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    private String deal;

    @Test
    void theAmountsOfThePaperAreComparedWhileTheyAreTyped() throws Exception {
        String page = "/purchases/" + received("2");
        shows(get(page), containsString("Attendu HT"), containsString("200,00"), containsString("Décision"));
        shows(
                difference(page, "210", "42"),
                containsString("+10,00"),
                containsString("+2,00"),
                containsString("L’écart est accepté"));
        shows(difference(page, "200,01", "40"), containsString("+0,01"), not(containsString("L’écart est accepté")));
        shows(difference(page, "200", "quarante"), containsString("40,00"), not(containsString("L’écart est accepté")));
    }

    @Test
    void aDifferenceIsNotAcceptedInSilence() throws Exception {
        String page = "/purchases/" + received("2");
        refuses(
                typed(page, "F-1", "210", "42"),
                "écart de +10,00",
                "écart de +2,00",
                "href=\"#net\"",
                "value=\"210,00\"");
        refuses(typed(page, "F-1", "200", "42"), "attendu 40,00", "href=\"#vat\"");
        refuses(typed(page, "F-1", "200", "40").param("gross", "250"), "n’est pas la somme", "href=\"#gross\"");
        refuses(post(page + "/invoices").param("number", "F-1"), "Indiquez le total hors taxes", "Indiquez la TVA");
        refuses(typed(page, "F-1", "210", "42").param("decision", "DIFFERENCE_ACCEPTED"), "Indiquez le motif.");
        refuses(typed(page, "F-1", "210", "42").param("decision", "REFUSED"), "Indiquez le motif.");
        shows(get(page), not(containsString("F-1")));
    }

    @Test
    void anAcceptedDifferenceIsOwedExplainedAndCountedInTheMargin() throws Exception {
        String page = "/purchases/" + received("2");
        browser.perform(accountant(typed(page, "F-1", "210,50", "42,10")
                        .param("decision", "DIFFERENCE_ACCEPTED")
                        .param("reason", "port non prévu")))
                .andExpect(redirectedUrl(page));
        shows(get(page), containsString("Contrôlée"), containsString("252,60"), not(containsString("Attendu HT")));
        shows(get(page), containsString("Écart accepté : port non prévu"));
        browser.perform(accountant(get("/api/deals/" + deal)))
                .andExpect(jsonPath("$.margin.actual.purchases").value("210.50"))
                .andExpect(jsonPath("$.history[*].text")
                        .value(hasItem(
                                allOf(containsString("écart accepté de +10,50"), containsString("port non prévu")))));
    }

    @Test
    void aRefusedInvoiceLeavesTheGoodsToBeInvoiced() throws Exception {
        String page = "/purchases/" + received("2");
        browser.perform(accountant(typed(page, "F-1", "300", "60")
                        .param("decision", "REFUSED")
                        .param("reason", "prix faux")))
                .andExpect(redirectedUrl(page));
        shows(get(page), containsString("Refusée"), containsString("Attendu HT"));
        browser.perform(accountant(typed(page, "F-2", "200", "40"))).andExpect(redirectedUrl(page));
        shows(get(page), containsString("Contrôlée"), not(containsString("Attendu HT")));
    }

    @Test
    void aCentIsOwedAsItStandsAndAsksNobody() throws Exception {
        String reference = received("2");
        program(reference, "{\"number\": \"F-1\", \"date\": \"%s\", \"net\": \"199.99\", \"vat\": \"40.01\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("CHECKED"))
                .andExpect(jsonPath("$.totalNet").value("199.99"))
                .andExpect(jsonPath("$.totalGross").value("240.00"));
    }

    @Test
    void aProgramThatTypesAmountsIsHeldToThemAndOneThatDoesNotIsNot() throws Exception {
        String reference = received("2");
        program(reference, "{\"number\": \"F-1\", \"date\": \"%s\", \"net\": \"190\", \"vat\": \"38\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field").value(allOf(hasItem("net"), hasItem("vat"))));
        program(reference, "{\"number\": \"F-1\", \"date\": \"%s\", \"net\": \"200\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("vat"));
        program(reference, "{\"number\": \"F-1\", \"date\": \"%s\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.totalGross").value("240.00"));
    }

    @Test
    void whatComesBeforeTheGoodsKeepsItsAmountsUntilItIsDecidedOn() throws Exception {
        String reference = received("1");
        String page = "/purchases/" + reference;
        shows(get(page), containsString("Il reste à recevoir"), not(containsString("Décision")));
        browser.perform(accountant(typed(page, "F-1", "205", "41")
                        .param("decision", "REFUSED")
                        .param("reason", "non")))
                .andExpect(status().isConflict());
        browser.perform(accountant(typed(page, "F-1", "205", "41"))).andExpect(redirectedUrl(page));
        receive(reference, "1");
        shows(get(page), containsString("value=\"205,00\""), containsString("+5,00"), containsString("F-1"));
        refuses(typed(page, "F-1", "205", "41"), "écart de");
        browser.perform(accountant(typed(page, "F-1", "200", "40"))).andExpect(redirectedUrl(page));
        shows(get(page), containsString("Contrôlée"), containsString("240,00"));
    }

    @Test
    void twoPartialInvoicesAreEachComparedWithTheirOwnGoods() throws Exception {
        String reference = received("1");
        String page = "/purchases/" + reference;
        browser.perform(accountant(typed(page, "F-1", "100", "20"))).andExpect(redirectedUrl(page));
        receive(reference, "1");
        shows(
                get(page),
                containsString("value=\"100,00\""),
                containsString("<strong>0,00"),
                not(containsString("L’écart est accepté")));
        shows(
                difference(page, "110", "22").param("number", "F-1"),
                containsString("+10,00"),
                containsString("hx-swap-oob=\"true\""),
                containsString(">1</span>"),
                containsString("L’écart est accepté"));
        refuses(typed(page, "F-1", "110", "22"), "attendu 100,00");
        browser.perform(accountant(typed(page, "F-1", "100", "20"))).andExpect(redirectedUrl(page));
        shows(get(page), containsString("Contrôlée"), containsString("Attendu HT"));
        browser.perform(accountant(typed(page, "F-2", "100", "20"))).andExpect(redirectedUrl(page));
        shows(get(page), not(containsString("Attendu HT")));
        browser.perform(accountant(get("/api/deals/" + deal)))
                .andExpect(jsonPath("$.margin.actual.purchases").value("200.00"));
    }

    @Test
    void inTasklistTooAnInvoiceThatWaitedIsComparedWithItsOwnGoods() throws Exception {
        String reference = received("1");
        String page = "/purchases/" + reference;
        browser.perform(accountant(typed(page, "F-1", "100", "20"))).andExpect(redirectedUrl(page));
        receive(reference, "1");
        TaskService tasks = context.getBean(TaskService.class);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("checkSupplierInvoice")
                .singleResult()
                .getId();
        Map<String, Object> shown =
                Acting.COMPTA.as(() -> context.getBean(FormService.class).getTaskFormVariables(task));
        assertThat(shown).containsEntry("invoiceNumber", "F-1").containsEntry("dueNet", "100.00");
        Acting.COMPTA.does(() -> tasks.complete(
                task,
                Map.of(
                        "invoiceNumber", "F-1",
                        "invoiceDate", LocalDate.now(clock).toString(),
                        "invoiceNet", "100",
                        "invoiceVat", "20",
                        "invoiceDecision", "CHECKED")));
        shows(get(page), containsString("Contrôlée"), containsString("Attendu HT"));
    }

    @Test
    void theSecondOfTwoMayBeDecidedOnFirst() throws Exception {
        String reference = received("1");
        String page = "/purchases/" + reference;
        browser.perform(accountant(typed(page, "F-1", "100", "20"))).andExpect(redirectedUrl(page));
        browser.perform(accountant(typed(page, "F-2", "100", "20"))).andExpect(redirectedUrl(page));
        receive(reference, "1");
        browser.perform(accountant(typed(page, "F-2", "100", "20"))).andExpect(redirectedUrl(page));
        shows(get(page), containsString("value=\"F-1\""), containsString("value=\"100,00\""));
        browser.perform(accountant(typed(page, "F-1", "100", "20"))).andExpect(redirectedUrl(page));
        shows(get(page), not(containsString("Attendu HT")));
    }

    @Test
    void aProgramsLinesAreKeptUntilItGivesOthers() throws Exception {
        String reference = received("1");
        String one = "\"lines\": [{\"line\": 1, \"quantity\": \"1\"}]";
        String first = "{\"number\": \"F-1\", \"date\": \"%s\"";
        program(reference, first + ", " + one + ", \"net\": \"105\", \"vat\": \"21\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("TO_CHECK"));
        receive(reference, "1");
        program(reference, first + "}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("attendu 100,00")));
        program(reference, first + ", \"lines\": [{\"line\": 1, \"quantity\": \"2\"}]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("attendu 200,00")));
        program(reference, first + ", \"net\": \"100\", \"vat\": \"20\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("CHECKED"))
                .andExpect(jsonPath("$.totalNet").value("100.00"));
        program(reference, "{\"number\": \"F-2\", \"date\": \"%s\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.totalNet").value("100.00"));
    }

    @Test
    void unitsOfAnInvoiceThatWaitsAreOnNoOther() throws Exception {
        String reference = received("1");
        program(reference, "{\"number\": \"F-1\", \"date\": \"%s\", \"lines\": [{\"line\": 1, \"quantity\": \"2\"}]}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("TO_CHECK"));
        program(reference, "{\"number\": \"F-2\", \"date\": \"%s\", \"lines\": [{\"line\": 1, \"quantity\": \"1\"}]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("lines[0].quantity"));
        program(reference, "{\"number\": \"F-2\", \"date\": \"%s\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("attend sur une facture saisie")));
    }

    @Test
    void onlyTheAmountsAndTheDecisionGoIntoTheAddress() throws Exception {
        String page = "/purchases/" + received("2");
        shows(
                get(page),
                containsString("hx-include=\"#number, #net, #vat, #gross, [name='decision']\""),
                containsString("name=\"reason\""));
        shows(
                difference(page, "210", "42"),
                containsString("name=\"decision\""),
                not(containsString("name=\"reason\"")));
    }

    @Test
    void unitsAreReadInTheReadersLanguage() throws Exception {
        String page = "/purchases/" + received("2");
        shows(get(page), containsString(">pce</span></td>"));
        shows(
                get(page).param("lang", "en"),
                containsString(">pc</span></td>"),
                not(containsString(">pce</span></td>")));
    }

    /** An order of two motors, of which some came. @return its number */
    private String received(String quantity) {
        deal = new SampleDeals(context).inApproach();
        long supplier = Acting.COMMERCIAL.as(() -> context.getBean(CompanyService.class)
                .register(SampleCompanies.supplier("Scierie du Jura", "commandes@scierie-jura.example"))
                .id());
        String order = Acting.ACHATS.as(() -> {
            PurchaseService purchases = context.getBean(PurchaseService.class);
            String number = purchases
                    .create(deal, supplier, List.of(Sales.line("Moteur", "2", "100.00")))
                    .number();
            purchases.send(number, null, List.of());
            return number;
        });
        receive(order, quantity);
        return order;
    }

    private void receive(String order, String quantity) {
        Acting.ACHATS.does(() -> context.getBean(GoodsReceiving.class)
                .receive(order, List.of(new PartRequest(1, new BigDecimal(quantity)))));
    }

    private MockHttpServletRequestBuilder typed(String page, String number, String net, String vat) {
        return post(page + "/invoices")
                .param("number", number)
                .param("date", LocalDate.now(clock).toString())
                .param("net", net)
                .param("vat", vat);
    }

    private static MockHttpServletRequestBuilder difference(String page, String net, String vat) {
        return get(page + "/invoices/difference")
                .header("HX-Request", "true")
                .param("net", net)
                .param("vat", vat);
    }

    private ResultActions program(String reference, String body) throws Exception {
        return browser.perform(accountant(post("/api/purchase-orders/" + reference + "/supplier-invoices")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.formatted(LocalDate.now(clock)))));
    }

    private void refuses(MockHttpServletRequestBuilder request, String... parts) throws Exception {
        for (String part : parts) {
            browser.perform(accountant(request))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString(part)));
        }
    }

    @SafeVarargs
    private void shows(MockHttpServletRequestBuilder request, Matcher<String>... parts) throws Exception {
        browser.perform(accountant(request))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(parts)));
    }

    private static MockHttpServletRequestBuilder accountant(MockHttpServletRequestBuilder request) {
        return request.with(user("compta").authorities(new SimpleGrantedAuthority("accounting")))
                .with(csrf());
    }
}
