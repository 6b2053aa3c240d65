package io.spanco.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.testing.Acting;
import io.spanco.testing.SpancoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opening a deal: whatever is missing is named at once. */
@SpancoTest
@AutoConfigureMockMvc
class NewDealTests {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient database;

    @Autowired
    CompanyService companies;

    @Test
    void everyMissingFieldIsNamedAtTheFirstTry() throws Exception {
        browser.perform(seller(post("/deals/new")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#companyName\""),
                                containsString("href=\"#title\""),
                                containsString("href=\"#need\""),
                                containsString("href=\"#source\""))));
        browser.perform(seller(
                        post("/deals/new").param("companyName", "Inconnue").param("title", "Ligne")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("n’est pas connue"),
                                containsString("value=\"Ligne\""),
                                containsString("href=\"#need\""))));
    }

    @Test
    void aKnownCompanyThatIsNoCustomerIsToldWithAllThatIsMissing() throws Exception {
        Acting.COMMERCIAL.does(
                () -> companies.register(SampleCompanies.supplier("Scierie du Léon", "scierie@leon.example")));
        browser.perform(seller(post("/deals/new").param("companyName", "Scierie du Léon")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#companyName\""),
                                containsString("Cette société n’est pas un client."),
                                containsString("href=\"#need\""))));
    }

    @Test
    void aNewCompanyIsNamedWithItsDealAndNeitherIsKeptAlone() throws Exception {
        MockHttpServletRequestBuilder typed =
                post("/deals/new").param("companyName", "Brasserie du Port").param("email", "achats@brasserie.example");
        browser.perform(seller(typed))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#line1\""),
                                containsString("href=\"#postalCode\""),
                                containsString("href=\"#city\""),
                                containsString("href=\"#source\""))));
        typed.param("line1", "1 quai").param("postalCode", "29200").param("city", "Brest");
        browser.perform(seller(typed)).andExpect(status().isUnprocessableEntity());
        assertThat(companies("Brasserie du Port")).isZero();
        typed.param("title", "Étiqueteuse").param("need", "Deux formats").param("source", "Salon");
        browser.perform(seller(typed)).andExpect(redirectedUrlPattern("/deals/AF-*"));
        assertThat(companies("Brasserie du Port")).isOne();
    }

    @Test
    void aKnownCompanyIsTakenWhateverElseIsTyped() throws Exception {
        MockHttpServletRequestBuilder typed = post("/deals/new")
                .param("companyName", "Cidrerie du Cap")
                .param("email", "achats@cidrerie-cap.example")
                .param("line1", "2 quai")
                .param("postalCode", "29200")
                .param("city", "Brest")
                .param("title", "Étiqueteuse")
                .param("need", "Deux formats")
                .param("source", "Salon");
        browser.perform(seller(typed)).andExpect(redirectedUrlPattern("/deals/AF-*"));
        browser.perform(seller(typed)).andExpect(redirectedUrlPattern("/deals/AF-*"));
        assertThat(companies("Cidrerie du Cap")).isOne();
    }

    @Test
    void aProgramIsToldAllOfItToo() throws Exception {
        browser.perform(seller(post("/api/deals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder("companyId", "title", "need", "source")));
        browser.perform(seller(post("/api/deals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"companyId\": 999999, \"title\": \"Ligne\"}")))
                .andExpect(jsonPath("$.errors[*].field").value(containsInAnyOrder("companyId", "need", "source")))
                .andExpect(jsonPath("$.errors[0].message").value(startsWith("La société")));
    }

    private long companies(String name) {
        return database.sql("select count(*) from spanco.company where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private static MockHttpServletRequestBuilder seller(MockHttpServletRequestBuilder request) {
        return request.with(user("commercial").authorities(new SimpleGrantedAuthority("sales")))
                .with(csrf());
    }
}
