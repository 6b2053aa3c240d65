package io.spanco.purchase;

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

import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.identity.People;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    RepositoryService engine;

    @Autowired
    JdbcClient database;

    @Test
    void aPurchaseIsMadeSentReceivedInPartsAndInvoiced() throws Exception {
        String deal = new SampleDeals(context).inApproach();
        shows(
                buyer(get("/purchases/new")),
                containsString("<option value=\"" + deal + "\">"),
                not(containsString("lines[0]")));
        shows(buyer(get("/purchases/new").param("deal", deal)), containsString("value=\"" + deal + "\""));
        String page = made(deal, supplier());
        String reference = referenceOf(page);
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
        browser.perform(buyer(sent(page))).andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("data-opens=\"receive\""), not(containsString("data-modal")));
        browser.perform(buyer(received(page, "9")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("data-modal")));
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
        String page = begun(new SampleDeals(context).inApproach(), supplier());
        String planks = line("Planches", "3");
        String screws = line("Vis", "200");
        shows(
                buyer(get(page)),
                containsString("data-save=\"" + page + "/content\""),
                containsString("id=\"add-product\""),
                containsString("data-use=\"purchase\""));
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
        browser.perform(buyer(sent(page).param("version", "1"))).andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("Envoyée"), not(containsString("data-save")));
        browser.perform(buyer(saved(page, 2, planks))).andExpect(status().isConflict());
    }

    @Test
    void whoSavedTheLinesLastIsNamed() throws Exception {
        String page = begun(new SampleDeals(context).inApproach(), supplier());
        browser.perform(as("direction", "purchasing", saved(page, 0, line("Planches", "3"))))
                .andExpect(status().isOk());
        browser.perform(buyer(get(page + "/content")))
                .andExpect(jsonPath("$.by").value(people.name("direction")));
        browser.perform(buyer(saved(page, 1, line("Planches", "4")))).andExpect(status().isOk());
        browser.perform(buyer(get(page + "/content")))
                .andExpect(jsonPath("$.by").value(people.name("achats")));
    }

    @Test
    void whatGoesOutIsShownBeforeItIsSent() throws Exception {
        String page = begun(new SampleDeals(context).inApproach(), supplier());
        browser.perform(buyer(sent(page)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Au moins une ligne est attendue.")));
        browser.perform(buyer(saved(page, 0, line("Planches", "2"))))
                .andExpect(jsonPath("$.approval.length()").value(0));
        shows(
                buyer(get(page + "/send").header("HX-Request", "true")),
                containsString("data-modal"),
                containsString("commandes@scierie.example"),
                containsString("Merci de nous en confirmer la réception"),
                containsString(page + "/preview"),
                not(containsString("approbation")));
        browser.perform(buyer(get(page + "/preview")))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PDF));
        browser.perform(as("compta", "accounting", get(page + "/send"))).andExpect(status().isForbidden());
        browser.perform(as("atelier", "workshop", get(page + "/preview"))).andExpect(status().isForbidden());
        browser.perform(buyer(post(page + "/send").param("to", " ").param("body", "Bonjour, voici")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Indiquez au moins une adresse."), containsString("href=\"#to\""))));
        browser.perform(buyer(post(page + "/send")
                        .param("to", "a@scierie.example, ici")
                        .param("body", "Bonjour, voici")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("L’adresse «\u00a0ici\u00a0» n’est pas valable."),
                                containsString("href=\"#to\""),
                                containsString("id=\"to-error\""),
                                containsString("aria-describedby=\"to-error to-hint\""),
                                containsString("Bonjour, voici"))));
    }

    @Test
    void aDearPurchaseSaysWhoApprovesItAndIsWithdrawnUntilThen() throws Exception {
        String page = begun(new SampleDeals(context).inApproach(), supplier());
        browser.perform(buyer(saved(page, 0, line("Planches", "2", "4000"))))
                .andExpect(jsonPath("$.approval.length()").value(1));
        shows(
                buyer(get(page + "/send").header("HX-Request", "true")),
                containsString("Direction des achats"),
                containsString("Montant supérieur à 5 000 €"),
                containsString("Demander l’approbation"));
        browser.perform(buyer(post(page + "/withdraw"))).andExpect(status().isConflict());
        browser.perform(buyer(sent(page).param("body", "Bonjour, voici"))).andExpect(redirectedUrl(page));
        shows(
                buyer(get(page)),
                containsString("Direction des achats</strong>"),
                containsString("withdraw-purchase"),
                not(containsString("data-save")));
        shows(
                buyer(get("/purchases").param("q", referenceOf(page))),
                containsString("À approuver</span>"),
                not(containsString("Brouillon</span>")));
        shows(as("compta", "accounting", get(page)), not(containsString("withdraw-purchase")));
        browser.perform(as("compta", "accounting", post(page + "/withdraw"))).andExpect(status().isForbidden());
        browser.perform(buyer(post(page + "/withdraw"))).andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("data-save"), not(containsString("Approbation attendue")));
        shows(buyer(get(page + "/send").header("HX-Request", "true")), containsString("Bonjour, voici"));
        browser.perform(buyer(sent(page))).andExpect(redirectedUrl(page));
        browser.perform(as(
                        "direction",
                        "purchasing-management",
                        post(page + "/approve").param("approved", "false").param("reason", "trop cher")))
                .andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("Non approuvée"), containsString("trop cher"));
        browser.perform(buyer(sent(page))).andExpect(redirectedUrl(page));
        browser.perform(buyer(post(page + "/withdraw"))).andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("data-save"), not(containsString("Non approuvée")));
        browser.perform(buyer(post(page + "/cancel"))).andExpect(redirectedUrl(page));
        shows(buyer(get(page)), containsString("Annulée"));
    }

    @Test
    void aPurchaseThatIsCancelledKeepsNoMail() throws Exception {
        String page = requested(new SampleDeals(context).inApproach());
        Long held = mailsOf(page);
        browser.perform(buyer(post(page + "/withdraw"))).andExpect(redirectedUrl(page));
        browser.perform(buyer(post(page + "/cancel"))).andExpect(redirectedUrl(page));
        assertThat(List.of(held, mailsOf(page))).containsExactly(1L, 0L);
    }

    @Test
    void aProgramWithdrawsTheRequest() throws Exception {
        String reference = referenceOf(requested(new SampleDeals(context).inApproach()));
        String withdraw = "/api/purchase-orders/" + reference + "/withdraw";
        browser.perform(as("compta", "accounting", post(withdraw))).andExpect(status().isForbidden());
        browser.perform(buyer(post(withdraw)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("DRAFT"))
                .andExpect(jsonPath("$.awaiting").doesNotExist());
        browser.perform(buyer(post(withdraw))).andExpect(status().isConflict());
    }

    @Test
    void aRequestOfAnOlderDiagramIsNotOfferedToBeWithdrawnBesideOneThatIs() throws Exception {
        String deal = new SampleDeals(context).inApproach();
        String older = requested(deal);
        String newer = requested(deal);
        database.sql("""
                        delete from public.act_ru_event_subscr s using public.act_ru_variable v
                        where v.proc_inst_id_ = s.proc_inst_id_ and v.name_ = 'purchaseOrder' and v.text_ = :order""").param("order", referenceOf(older)).update();
        shows(buyer(get(newer)), containsString("withdraw-purchase"));
        shows(buyer(get(older)), containsString("Approbation attendue"), not(containsString("withdraw-purchase")));
        browser.perform(buyer(post(older + "/withdraw")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Faites-la refuser.")));
    }

    @Test
    void whyAnApprovalIsAwaitedIsToldAsItWasAskedFor() throws Exception {
        String page = requested(new SampleDeals(context).inApproach());
        String table = Files.readString(Path.of("processes/purchase-approval.dmn"));
        Deployment higher = engine.createDeployment()
                .addString("purchase-approval.dmn", table.replace("&gt; 5000", "&gt; 9000"))
                .deploy();
        try {
            shows(buyer(get(page)), containsString("· Montant supérieur à 5 000 €"));
        } finally {
            engine.deleteDeployment(higher.getId(), true);
        }
        database.sql("""
                        update public.act_ru_variable r set text_ = null from public.act_ru_variable v
                        where r.name_ = 'approvalReasons' and r.proc_inst_id_ = v.proc_inst_id_
                          and v.name_ = 'purchaseOrder' and v.text_ = :order""").param("order", referenceOf(page)).update();
        shows(buyer(get(page)), containsString("Approbation attendue"), not(containsString("· ")));
    }

    @Test
    void whatSuppliersChargeIsNotShownToOthersByAnyDoor() throws Exception {
        String reference = referenceOf(made(new SampleDeals(context).inApproach(), supplier()));
        PurchasePreview preview = context.getBean(PurchasePreview.class);
        assertThatThrownBy(() -> Acting.ATELIER.as(() -> preview.of(reference))).isInstanceOf(Forbidden.class);
    }

    private static MockHttpServletRequestBuilder saved(String page, long version, String... lines) {
        return post(page + "/content")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": %d, \"lines\": [%s]}".formatted(version, String.join(",", lines)));
    }

    private static String line(String description, String quantity) {
        return line(description, quantity, "0.50");
    }

    private static String line(String description, String quantity, String price) {
        return """
                {"description": "%s", "quantity": %s, "unit": "C62", "unitPrice": "%s", "vatRate": "20"}""".formatted(description, quantity, price);
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

    /** A draft without lines. @return the address of its page */
    private String begun(String deal, long supplier) throws Exception {
        return browser.perform(
                        buyer(post("/purchases").param("deal", deal).param("supplierId", Long.toString(supplier))))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    /** The same with two planks. */
    private String made(String deal, long supplier) throws Exception {
        String page = begun(deal, supplier);
        browser.perform(buyer(saved(page, 0, line("Planches", "2", "12.50")))).andExpect(status().isOk());
        return page;
    }

    /** A dear one that awaits its approval. */
    private String requested(String deal) throws Exception {
        String page = begun(deal, supplier());
        browser.perform(buyer(saved(page, 0, line("Planches", "2", "4000")))).andExpect(status().isOk());
        browser.perform(buyer(sent(page))).andExpect(redirectedUrl(page));
        return page;
    }

    private static MockHttpServletRequestBuilder sent(String page) {
        return post(page + "/send").param("to", "commandes@scierie.example");
    }

    private static String referenceOf(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private Long mailsOf(String page) {
        return database.sql("select count(*) from spanco.mail m join spanco.document d on d.id = m.document_id"
                        + " where d.number = :number")
                .param("number", referenceOf(page))
                .query(Long.class)
                .single();
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
