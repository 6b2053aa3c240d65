package io.spanco.party;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.testing.SpancoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

@SpancoTest(properties = "spanco.test.database=companies-and-products")
@AutoConfigureMockMvc
@WithMockUser(username = "commercial", authorities = "sales")
class CompanyPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    CompanyService service;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startWithoutCompanies() {
        jdbc.sql("delete from spanco.contact").update();
        jdbc.sql("delete from spanco.company").update();
    }

    @Test
    void emptyListSaysWhyAndOffersTheFirstCompany() throws Exception {
        browser.perform(get("/companies"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Une affaire commence par une société")))
                .andExpect(content().string(containsString("id=\"create-first\"")));
        browser.perform(get("/companies").param("q", "rien"))
                .andExpect(content().string(containsString("Aucune société ne correspond")));
    }

    @Test
    void htmxGetsTheListAndTheBrowserThePage() throws Exception {
        service.register(SampleCompanies.MENUISERIE_DURAND);
        browser.perform(get("/companies").param("q", "durand"))
                .andExpect(content().string(containsString("<!DOCTYPE html>")))
                .andExpect(content().string(containsString("404\u00A0833\u00A0048")));
        browser.perform(get("/companies").param("q", "durand").header("HX-Request", "true"))
                .andExpect(content().string(startsWith("<section")))
                .andExpect(content().string(containsString("Menuiserie Durand")));
    }

    @Test
    void longListLeadsOnBehindItsLastRowAndKeepsTheSearch() throws Exception {
        for (int i = 0; i < 51; i++) {
            service.register(SampleCompanies.customer("Société %02d".formatted(i), null, "a@b.fr"));
        }
        browser.perform(get("/companies").param("q", "societe"))
                .andExpect(content().string(containsString("50 sociétés affichées sur 51")))
                .andExpect(content().string(containsString("/companies?q=societe&amp;after=")));
    }

    @Test
    void theNameThatWasTypedComesFirstThenWhatBeginsSo() throws Exception {
        for (String name : new String[] {"Atelier Léon", "Léon et fils", "Léon", "Maison Léon"}) {
            service.register(SampleCompanies.customer(name, null, "a@b.fr"));
        }
        browser.perform(get("/companies").param("q", "leon"))
                .andExpect(content()
                        .string(stringContainsInOrder(">Léon<", ">Léon et fils<", ">Atelier Léon<", ">Maison Léon<")));
        browser.perform(get("/deals/new/companies").param("companyName", " LEON "))
                .andExpect(content()
                        .string(stringContainsInOrder(">Léon<", ">Léon et fils<", ">Atelier Léon<", ">Maison Léon<")));
    }

    @Test
    void whatFitsBestComesFirstOverAllPages() throws Exception {
        for (int i = 0; i < 51; i++) {
            service.register(SampleCompanies.customer("Bois %02d Armor".formatted(i), null, "a@b.fr"));
        }
        service.register(SampleCompanies.customer("Armor", null, "a@b.fr"));
        String first = browser.perform(get("/companies").param("q", "armor"))
                .andExpect(content().string(stringContainsInOrder(">Armor<", ">Bois 00 Armor<", ">Bois 48 Armor<")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String last = first.replaceAll("(?s).*q=armor&amp;after=(\\d+).*", "$1");
        browser.perform(get("/companies").param("q", "armor").param("after", last))
                .andExpect(content().string(stringContainsInOrder(">Bois 49 Armor<", ">Bois 50 Armor<")))
                .andExpect(content().string(not(containsString(">Armor<"))));
    }

    @Test
    void namesAreWrittenAsTextNotAsMarkup() throws Exception {
        long id = service.register(SampleCompanies.customer("<script>alert(1)</script>", null, "a@b.fr"))
                .id();
        for (String page : new String[] {"/companies", "/companies/" + id}) {
            browser.perform(get(page))
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(containsString("&lt;script&gt;alert(1)")));
        }
    }

    @Test
    void refusedFormKeepsWhatWasTypedAndNamesTheField() throws Exception {
        browser.perform(post("/companies")
                        .with(csrf())
                        .param("name", "Menuiserie Durand")
                        .param("siren", "40483304")
                        .param("email", "compta@durand.example")
                        .param("customer", "true")
                        .param("address.line1", "1 quai de l’Est")
                        .param("address.postalCode", "29680")
                        .param("address.city", "Roscoff")
                        .param("address.country", "FR")
                        .param("deliveryAddress.line1", "")
                        .param("deliveryAddress.country", "FR")
                        .param("paymentTermDays", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Il manque un chiffre : un SIREN en a 9.")))
                .andExpect(content().string(containsString("value=\"Menuiserie Durand\"")))
                .andExpect(content().string(containsString("value=\"40483304\"")))
                .andExpect(content().string(containsString("aria-describedby=\"siren-error siren-hint\"")));
    }

    @Test
    void unreadableNumberStaysInItsField() throws Exception {
        browser.perform(post("/companies").with(csrf()).param("name", "X").param("paymentTermDays", "trente"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Un nombre entier est attendu.")))
                .andExpect(content().string(containsString("L’adresse e-mail manque.")))
                .andExpect(content().string(containsString("L’adresse manque.")))
                .andExpect(content().string(containsString("value=\"trente\"")));
    }

    @Test
    void newCompanyLeadsToItsPage() throws Exception {
        browser.perform(post("/companies")
                        .with(csrf())
                        .param("name", "Menuiserie Durand")
                        .param("email", "compta@durand.example")
                        .param("supplier", "true")
                        .param("address.line1", "1 quai de l’Est")
                        .param("address.postalCode", "29680")
                        .param("address.city", "Roscoff")
                        .param("address.country", "FR"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/companies/*"))
                .andExpect(flash().attributeExists("toast"));
    }

    @Test
    void staleFormKeepsTheTextAndOffersBothVersions() throws Exception {
        long id = service.register(SampleCompanies.MENUISERIE_DURAND).id();
        service.change(id, 0L, SampleCompanies.customer("Durand et fils", null, "a@b.fr"));
        browser.perform(post("/companies/" + id)
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "Ma saisie")
                        .param("email", "a@b.fr")
                        .param("customer", "true")
                        .param("address.line1", "1 quai de l’Est")
                        .param("address.postalCode", "29680")
                        .param("address.city", "Roscoff")
                        .param("address.country", "FR"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Prendre sa version")))
                .andExpect(content().string(containsString("value=\"Ma saisie\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    }

    @Test
    void contactsAreSwappedAsABlock() throws Exception {
        long id = service.register(SampleCompanies.MENUISERIE_DURAND).id();
        browser.perform(post("/companies/" + id + "/contacts")
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("name", "Anne Durand")
                        .param("email", "pas une adresse"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(startsWith("<section")))
                .andExpect(content().string(containsString("value=\"pas une adresse\"")))
                .andExpect(content().string(containsString("contact-email-error")));
        browser.perform(post("/companies/" + id + "/contacts")
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("name", "Anne Durand"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Anne Durand")));
        long contact =
                jdbc.sql("select id from spanco.contact").query(Long.class).single();
        browser.perform(post("/companies/" + id + "/contacts/" + contact)
                        .with(csrf())
                        .param("version", "0")
                        .param("name", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Le nom du contact manque.")))
                .andExpect(content().string(containsString("<!DOCTYPE html>")));
        browser.perform(post("/companies/" + id + "/contacts/" + contact + "/remove")
                        .with(csrf()))
                .andExpect(redirectedUrl("/companies/" + id));
    }

    @Test
    @WithMockUser(username = "livraison", authorities = "logistics")
    void whoDoesNotSellReadsAndIsOfferedNoForm() throws Exception {
        jdbc.sql("""
                        insert into spanco.company (id, version, name, email, customer, supplier, line1, postal_code, city, country, end_of_month)
                        values (7, 0, 'Durand', 'a@b.fr', true, false, '1 rue A', '29680', 'Roscoff', 'FR', false)
                        """).update();
        browser.perform(get("/companies/7"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("29680 Roscoff")))
                .andExpect(content().string(not(containsString("Enregistrer la société"))))
                .andExpect(content().string(not(containsString("/companies/new"))));
        browser.perform(post("/companies/7").with(csrf()).param("version", "0")).andExpect(status().isForbidden());
        browser.perform(get("/companies/404")).andExpect(status().isNotFound());
    }

    @Test
    @WithMockUser(username = "admin", authorities = "camunda-admin")
    void administratorEntersOurCompany() throws Exception {
        String version = jdbc.sql("select version from spanco.seller")
                .query(String.class)
                .single();
        browser.perform(get("/settings/seller")).andExpect(status().isOk());
        browser.perform(post("/settings/seller")
                        .with(csrf())
                        .param("version", version)
                        .param("name", "Ateliers Kervran")
                        .param("capital", "50 000,12")
                        .param("iban", "FR76"))
                .andExpect(content().string(containsString("value=\"50\u00a0000,12\"")))
                .andExpect(content().string(containsString("Cet IBAN n’est pas valable")));
    }

    @Test
    @WithMockUser(username = "compta", authorities = "accounting")
    void everybodyElseReadsItOnly() throws Exception {
        browser.perform(get("/settings/seller"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Enregistrer notre société"))));
    }
}
