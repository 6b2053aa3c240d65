package io.spanco.catalog;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
class ProductPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ProductService service;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startWithoutProducts() {
        jdbc.sql("delete from spanco.product").update();
    }

    @Test
    void htmxGetsTheListAndTheBrowserThePage() throws Exception {
        service.add(SampleProducts.OAK_TABLE);
        browser.perform(get("/products").param("q", "chene"))
                .andExpect(content().string(containsString("<!DOCTYPE html>")))
                .andExpect(content().string(containsString("480,00\u00A0€")));
        browser.perform(get("/products").param("kind", "SERVICE").header("HX-Request", "true"))
                .andExpect(content().string(startsWith("<section")))
                .andExpect(content().string(containsString("Aucun article ne correspond")));
    }

    @Test
    void emptyListOffersTheFirstProduct() throws Exception {
        browser.perform(get("/products"))
                .andExpect(content().string(containsString("créez le premier")))
                .andExpect(content().string(containsString("id=\"create-first\"")));
    }

    @Test
    void refusedFormKeepsWhatWasTyped() throws Exception {
        browser.perform(post("/products")
                        .with(csrf())
                        .param("code", "A")
                        .param("name", "")
                        .param("unit", "HUR")
                        .param("unitPrice", "12,5 euros")
                        .param("vatRate", "20"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"12,5 euros\"")))
                .andExpect(content().string(containsString("Ce nombre n’est pas lisible")));
        browser.perform(post("/products")
                        .with(csrf())
                        .param("code", "A")
                        .param("name", "Étude")
                        .param("unit", "HUR")
                        .param("unitPrice", "1 234,5")
                        .param("vatRate", "0"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("indiquez pourquoi la TVA n’est pas due")))
                .andExpect(content().string(containsString("value=\"1\u00a0234,50\"")));
    }

    @Test
    void newProductLeadsToItsPageAndIsChangedThere() throws Exception {
        long id = service.add(SampleProducts.FITTING).id();
        browser.perform(post("/products")
                        .with(csrf())
                        .param("code", "ETUDE")
                        .param("name", "Étude")
                        .param("unit", "HUR")
                        .param("unitPrice", "85")
                        .param("vatRate", "0")
                        .param("vatExemption", "FRANCHISE")
                        .param("kind", "SERVICE")
                        .param("active", "true"))
                .andExpect(redirectedUrlPattern("/products/*"));
        browser.perform(get("/products/" + id))
                .andExpect(content().string(containsString("Pose sur site")))
                .andExpect(content().string(containsString("value=\"32,50\"")));
        browser.perform(post("/products/" + id)
                        .with(csrf())
                        .param("version", "7")
                        .param("name", "Pose"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Prendre sa version")));
        browser.perform(post("/products/" + id)
                        .with(csrf())
                        .param("version", "0")
                        .param("code", "etude")
                        .param("name", "Pose")
                        .param("unit", "HUR")
                        .param("unitPrice", "85")
                        .param("vatRate", "20"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ce code est déjà celui de « Étude ».")));
    }

    @Test
    @WithMockUser(username = "atelier", authorities = "workshop")
    void whoMayNotSeeCostsFindsNoneOnAnyPage() throws Exception {
        jdbc.sql("""
                        insert into spanco.product (id, version, code, name, unit, unit_price, cost, vat_rate, kind, active)
                        values (1, 0, 'A', 'A', 'C62', 10, 5.4321, 20, 'GOODS', true)
                        """).update();
        for (String page : new String[] {"/products", "/products/1"}) {
            browser.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("5,4321"))))
                    .andExpect(content().string(not(containsString("Coût"))));
        }
        browser.perform(get("/products/404")).andExpect(status().isNotFound());
    }
}
