package io.spanco.party;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanco.testing.SpancoTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpancoTest(properties = "spanco.test.database=companies-and-products")
@AutoConfigureMockMvc
@WithMockUser(username = "commercial", authorities = "sales")
class CompanyApiTests {

    private static final String CONSERVERIE = """
            {"name": "Conserverie du Léon", "siren": "123456782", "email": "achats@example.org", "customer": true,
             "supplier": false, "address": {"line1": "1 quai de l'Est", "postalCode": "29680", "city": "Roscoff",
             "country": "FR"}}
            """;

    @Autowired
    MockMvc program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void startWithoutCompanies() {
        jdbc.sql("delete from spanco.contact").update();
        jdbc.sql("delete from spanco.company").update();
    }

    @Test
    void registeredCompanyIsAnsweredAndReadBack() throws Exception {
        long id = register();
        program.perform(get("/api/companies/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id))
                .andExpect(jsonPath("$.version").value(0))
                .andExpect(jsonPath("$.name").value("Conserverie du Léon"))
                .andExpect(jsonPath("$.siren").value("123456782"))
                .andExpect(jsonPath("$.address.line1").value("1 quai de l'Est"))
                .andExpect(jsonPath("$.customer").value(true))
                .andExpect(jsonPath("$.supplier").value(false));
    }

    /** What replaces what in the good body, and which field is refused with which status. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name                |                                 | 422 | name
                    name                | "   "                           | 422 | name
                    name                | "<200>"                         | 422 | name
                    name                | "a\\nb"                         | 422 | name
                    name                | "a\\u0000b"                     | 422 | name
                    name                | 12                              | 400 | name
                    email               |                                 | 422 | email
                    email               | "pas une adresse"               | 422 | email
                    email               | "a@b.fr\\r\\nBcc: c@d.fr"       | 422 | email
                    email               | "Jean <a@b.fr>"                 | 422 | email
                    email               | ["a@b.fr"]                      | 400 | email
                    siren               | "123456783"                     | 422 | siren
                    siren               | "12345678"                      | 422 | siren
                    siren               | 123456782                       | 400 | siren
                    siret               | "12345678200011"                | 422 | siret
                    vatNumber           | "FR40303265046"                 | 422 | vatNumber
                    vatNumber           | "<b>FR</b>"                     | 422 | vatNumber
                    customer            |                                 | 422 | customer
                    customer            | "oui"                           | 400 | customer
                    customer            | false                           | 422 | customer
                    supplier            |                                 | 422 | supplier
                    address             |                                 | 422 | address
                    address             | "ici"                           | 400 | address
                    address.line1       |                                 | 422 | address.line1
                    address.postalCode  |                                 | 422 | address.postalCode
                    address.postalCode  | "2968"                          | 422 | address.postalCode
                    address.city        |                                 | 422 | address.city
                    address.country     |                                 | 422 | address.country
                    address.country     | "France"                        | 422 | address.country
                    address.country     | "XX"                            | 422 | address.country
                    address.planet      | "Terre"                         | 400 | address.planet
                    deliveryAddress     | {"line1": "2 rue B"}            | 422 | deliveryAddress.city
                    paymentTermDays     | 400                             | 422 | paymentTermDays
                    paymentTermDays     | "trente"                        | 400 | paymentTermDays
                    colour              | "bleu"                          | 400 | colour
                    """)
    void badFieldIsNamed(String field, String value, int expected, String named) throws Exception {
        send(post("/api/companies"), bodyWith(field, value))
                .andExpect(status().is(expected))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.errors[*].field", hasItem(named)));
    }

    @Test
    void markupInANameIsTextLikeAnyOther() throws Exception {
        send(post("/api/companies"), bodyWith("name", "\"<script>alert(1)</script>\""))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("<script>alert(1)</script>"));
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() throws Exception {
        send(post("/api/companies"), "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("name", "email", "customer", "supplier", "address")));
        send(post("/api/companies"), "{\"name\":").andExpect(status().isBadRequest());
    }

    @Test
    void secondCompanyOfOneSirenIsAConflict() throws Exception {
        register();
        send(post("/api/companies"), CONSERVERIE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("siren"));
    }

    @Test
    void changeIsBasedOnTheVersionThatWasRead() throws Exception {
        long id = register();
        String read = program.perform(get("/api/companies/" + id))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        ObjectNode changed = ((ObjectNode) json.readTree(read)).put("name", "Conserverie Le Goff");
        send(put("/api/companies/" + id), changed.toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Conserverie Le Goff"))
                .andExpect(jsonPath("$.version").value(1));
        send(put("/api/companies/" + id), changed.toString())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("version"))
                .andExpect(jsonPath("$.current").value(1));
        send(put("/api/companies/" + id), CONSERVERIE)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        send(put("/api/companies/404"), changed.toString()).andExpect(status().isNotFound());
        program.perform(get("/api/companies/404")).andExpect(status().isNotFound());
    }

    @Test
    void listIsSearchedFilteredSortedAndPaged() throws Exception {
        register();
        send(post("/api/companies"), bodyWith("siren", null).replace("Conserverie du Léon", "Abbaye"));
        send(post("/api/companies"), bodyWith("siren", null).replace("Conserverie du Léon", "Zoo"));
        program.perform(get("/api/companies"))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[*].name", contains("Zoo", "Abbaye", "Conserverie du Léon")))
                .andExpect(jsonPath("$.items[0].version").value(0));
        program.perform(get("/api/companies?sort=name,asc&size=1&page=1"))
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[*].name", contains("Conserverie du Léon")));
        program.perform(get("/api/companies?q=leon&customer=true")).andExpect(jsonPath("$.items", hasSize(1)));
        program.perform(get("/api/companies?supplier=true")).andExpect(jsonPath("$.items", hasSize(0)));
        program.perform(get("/api/companies?sort=passwords,asc")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    @WithMockUser(username = "livraison", authorities = "logistics")
    void whoDoesNotSellIsForbiddenToWrite() throws Exception {
        send(post("/api/companies"), CONSERVERIE).andExpect(status().isForbidden());
        send(put("/api/companies/1"), CONSERVERIE).andExpect(status().isForbidden());
        program.perform(get("/api/companies")).andExpect(status().isOk());
    }

    @Test
    @WithMockUser(username = "admin", authorities = "camunda-admin")
    void ourCompanyIsReadChangedAndSaysWhatItMisses() throws Exception {
        String read = program.perform(get("/api/seller"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        ObjectNode changed = ((ObjectNode) json.readTree(read)).put("iban", "FR7630006000011234567890188");
        send(put("/api/seller"), changed.put("name", "Ateliers Kervran").toString())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", contains("iban")));
        changed.put("capital", "50000.00").putNull("iban");
        send(put("/api/seller"), changed.toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.capital").value("50000.00"))
                .andExpect(jsonPath("$.iban").value(nullValue()))
                .andExpect(jsonPath("$.missing", hasItem("iban")));
    }

    @Test
    void onlyAnAdministratorChangesOurCompany() throws Exception {
        program.perform(get("/api/seller")).andExpect(status().isOk());
        send(put("/api/seller"), "{\"name\": \"Nous\", \"version\": 0}").andExpect(status().isForbidden());
    }

    private long register() throws Exception {
        String answer = send(post("/api/companies"), CONSERVERIE)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return json.readTree(answer).get("id").asLong();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return program.perform(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    /** The good body with one value put in the place of another, or left out. */
    private String bodyWith(String path, String value) throws Exception {
        ObjectNode body = (ObjectNode) json.readTree(CONSERVERIE);
        int dot = path.indexOf('.');
        ObjectNode holder = dot < 0 ? body : (ObjectNode) body.get(path.substring(0, dot));
        String name = path.substring(dot + 1);
        if (value == null) {
            holder.remove(name);
        } else {
            holder.set(name, json.readTree(value.replace("<200>", "x".repeat(201))));
        }
        return body.toString();
    }
}
