package io.spanco.purchase;

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

import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.platform.identity.People;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Purchases as a person drives them on the pages. */
@SpancoTest
@AutoConfigureMockMvc
class PurchasePageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    CompanyService companies;

    @Autowired
    People people;

    @Test
    void aPurchaseIsMadeSentReceivedInPartsAndInvoiced() throws Exception {
        String deal = new SampleDeals(context).inApproach();
        shows(buyer(get("/purchases/new").param("deal", deal)), containsString(deal));
        String page = made(deal, supplier());
        String reference = page.substring(page.lastIndexOf('/') + 1);
        shows(buyer(get("/purchases").param("q", reference)), containsString(reference));
        shows(buyer(get("/deals/" + deal + "/purchases").header("HX-Request", "true")), containsString(reference));
        shows(buyer(get(page)), containsString("Planches"), containsString("Envoyer au fournisseur"));
        shows(as("compta", "accounting", get(page)), not(containsString("Envoyer au fournisseur")));
        browser.perform(as("atelier", "workshop", get(page))).andExpect(status().isForbidden());
        browser.perform(as("atelier", "workshop", get("/purchases"))).andExpect(status().isForbidden());
        shows(as("compta", "accounting", get("/deals/" + deal)), containsString("25,00"));
        shows(
                as("atelier", "workshop", get("/deals/" + deal)),
                containsString(reference),
                not(containsString("25,00")));
        browser.perform(buyer(post(page + "/send"))).andExpect(redirectedUrl(page));
        browser.perform(buyer(received(page, "9"))).andExpect(status().isUnprocessableEntity());
        browser.perform(buyer(received(page, "1,5"))).andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("Reçue en partie"), containsString("value=\"0,5\""));
        browser.perform(buyer(received(page, "0,5"))).andExpect(redirectedUrl(page));
        shows(
                as("compta", "accounting", get(page)),
                containsString("Saisir la facture"),
                containsString("Réceptions et factures"),
                containsString("RE-"));
        browser.perform(as("compta", "accounting", post(page + "/invoices").param("number", "F-17")))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theLinesOfADraftAreChangedOnItsPageUntilItIsSent() throws Exception {
        String page = made(new SampleDeals(context).inApproach(), supplier());
        String planks = line("Planches", "3");
        String screws = line("Vis", "200");
        shows(
                buyer(get(page)),
                containsString("data-save=\"" + page + "/content\""),
                containsString("id=\"add-product\""),
                containsString("data-draft-version"));
        browser.perform(buyer(saved(page, 0, screws, planks)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        browser.perform(buyer(get(page + "/content")))
                .andExpect(jsonPath("$.lines.length()").value(2))
                .andExpect(jsonPath("$.lines[0].description").value("Vis"))
                .andExpect(jsonPath("$.lines[1].quantity").value("3.0000"));
        browser.perform(buyer(saved(page, 0, planks)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current").value(1));
        browser.perform(buyer(saved(page, 1, planks, line("Vis", "0"))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("lines[1].quantity"));
        shows(as("compta", "accounting", get(page)), containsString("Vis"), not(containsString("data-save")));
        browser.perform(as("compta", "accounting", saved(page, 1, planks))).andExpect(status().isForbidden());
        browser.perform(buyer(post(page + "/send").param("version", "1"))).andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("Envoyée"), not(containsString("data-save")));
        browser.perform(buyer(saved(page, 2, planks))).andExpect(status().isConflict());
    }

    @Test
    void whoSavedTheLinesLastIsNamed() throws Exception {
        String page = made(new SampleDeals(context).inApproach(), supplier());
        browser.perform(as("direction", "purchasing", saved(page, 0, line("Planches", "3"))))
                .andExpect(status().isOk());
        browser.perform(buyer(get(page + "/content")))
                .andExpect(jsonPath("$.by").value(people.name("direction")));
        browser.perform(buyer(saved(page, 1, line("Planches", "4")))).andExpect(status().isOk());
        browser.perform(buyer(get(page + "/content")))
                .andExpect(jsonPath("$.by").value(people.name("achats")));
    }

    private static MockHttpServletRequestBuilder saved(String page, long version, String... lines) {
        return post(page + "/content")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": %d, \"lines\": [%s]}".formatted(version, String.join(",", lines)));
    }

    private static String line(String description, String quantity) {
        return """
                {"description": "%s", "quantity": %s, "unit": "C62", "unitPrice": "0.50", "vatRate": "20"}""".formatted(description, quantity);
    }

    private long supplier() {
        Address address = new Address("2 rue du Bois", null, "39000", "Lons-le-Saunier", "FR");
        return Acting.COMMERCIAL.as(() -> companies
                .register(new CompanyDetails(
                        "Scierie du Jura",
                        null,
                        null,
                        null,
                        "commandes@scierie.example",
                        null,
                        false,
                        true,
                        address,
                        null,
                        null,
                        false))
                .id());
    }

    private String made(String deal, long supplier) throws Exception {
        return browser.perform(buyer(post("/purchases")
                        .param("deal", deal)
                        .param("supplierId", Long.toString(supplier))
                        .param("lines[0].description", "Planches")
                        .param("lines[0].quantity", "2")
                        .param("lines[0].unit", "C62")
                        .param("lines[0].unitPrice", "12,50")
                        .param("lines[0].vat", "20")))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private static MockHttpServletRequestBuilder received(String page, String quantity) {
        return post(page + "/receipts").param("lines[0].line", "1").param("lines[0].quantity", quantity);
    }

    private static MockHttpServletRequestBuilder buyer(MockHttpServletRequestBuilder request) {
        return as("achats", "purchasing", request);
    }

    private static MockHttpServletRequestBuilder as(String login, String group, MockHttpServletRequestBuilder request) {
        return request.with(user(login).authorities(new SimpleGrantedAuthority(group)))
                .with(csrf());
    }

    @SafeVarargs
    private void shows(MockHttpServletRequestBuilder request, Matcher<String>... parts) throws Exception {
        browser.perform(request).andExpect(status().isOk()).andExpect(content().string(allOf(parts)));
    }
}
