package io.spanco.catalog;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanco.testing.SpancoTest;
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
class ProductApiTests {

    private static final String TABLE = """
            {"code": "TABLE-CH", "name": "Table en chêne", "unit": "C62", "unitPrice": "480", "cost": 310.5, "vatRate": "5.50"}
            """;

    @Autowired
    MockMvc program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void startWithoutProducts() {
        jdbc.sql("delete from spanco.product").update();
    }

    @Test
    void addedProductIsAnsweredWithDecimalsAsStrings() throws Exception {
        send(post("/api/products"), TABLE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.code").value("TABLE-CH"))
                .andExpect(jsonPath("$.unitPrice").value("480.00"))
                .andExpect(jsonPath("$.cost").value("310.50"))
                .andExpect(jsonPath("$.vatRate").value("5.5"))
                .andExpect(jsonPath("$.kind").value("GOODS"))
                .andExpect(jsonPath("$.active").value(true))
                .andExpect(jsonPath("$.version").value(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    code         |                | 422 | code
                    code         | "<51>"         | 422 | code
                    code         | 7              | 400 | code
                    name         | ""             | 422 | name
                    unit         |                | 422 | unit
                    unit         | "PALETTE"      | 422 | unit
                    unit         | ["C62"]        | 400 | unit
                    unitPrice    |                | 422 | unitPrice
                    unitPrice    | "-1"           | 422 | unitPrice
                    unitPrice    | "0.0000001"    | 422 | unitPrice
                    unitPrice    | "cher"         | 400 | unitPrice
                    unitPrice    | "1e400000000"  | 400 | unitPrice
                    cost         | -0.01          | 422 | cost
                    vatRate      | "19.6"         | 422 | vatRate
                    vatRate      | "0"            | 422 | vatExemption
                    vatExemption | "EXPORT"       | 422 | vatExemption
                    vatExemption | "PARCE QUE"    | 422 | vatExemption
                    price        | "1"            | 400 | price
                    """)
    void badFieldIsNamed(String field, String value, int expected, String named) throws Exception {
        ObjectNode body = (ObjectNode) json.readTree(TABLE);
        if (value == null) {
            body.remove(field);
        } else {
            body.set(field, json.readTree(value.replace("<51>", "x".repeat(51))));
        }
        send(post("/api/products"), body.toString())
                .andExpect(status().is(expected))
                .andExpect(jsonPath("$.errors[*].field", hasItem(named)));
    }

    @Test
    void secondProductOfOneCodeIsAConflict() throws Exception {
        send(post("/api/products"), TABLE);
        send(post("/api/products"), TABLE.replace("TABLE-CH", "table-ch"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("code"));
    }

    @Test
    void changeIsBasedOnTheVersionThatWasRead() throws Exception {
        String added =
                send(post("/api/products"), TABLE).andReturn().getResponse().getContentAsString();
        ObjectNode changed = ((ObjectNode) json.readTree(added)).put("unitPrice", "0.125");
        String address = "/api/products/" + changed.get("id").asLong();
        send(put(address), changed.toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unitPrice").value("0.125"))
                .andExpect(jsonPath("$.version").value(1));
        send(put(address), changed.toString())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current").value(1));
        program.perform(get(address)).andExpect(jsonPath("$.version").value(1));
        program.perform(get("/api/products/404")).andExpect(status().isNotFound());
        send(put("/api/products/404"), changed.toString()).andExpect(status().isNotFound());
    }

    @Test
    void listIsSearchedSortedAndFiltered() throws Exception {
        send(post("/api/products"), TABLE);
        send(post("/api/products"), TABLE.replace("TABLE-CH", "POSE").replace("Table en chêne", "Pose"));
        program.perform(get("/api/products?q=chene"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].cost").value("310.50"));
        program.perform(get("/api/products?sort=code,asc"))
                .andExpect(jsonPath("$.items[*].code", contains("POSE", "TABLE-CH")));
        program.perform(get("/api/products?active=false")).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    @WithMockUser(username = "atelier", authorities = "workshop")
    void costIsAbsentForWhoMayNotSeeIt() throws Exception {
        jdbc.sql("""
                        insert into spanco.product (id, version, code, name, unit, unit_price, cost, vat_rate, kind, active)
                        values (1, 0, 'A', 'A', 'C62', 10, 5, 20, 'GOODS', true)
                        """).update();
        program.perform(get("/api/products/1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unitPrice").value("10.00"))
                .andExpect(jsonPath("$.cost").doesNotExist());
        program.perform(get("/api/products"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].cost").doesNotExist());
        send(post("/api/products"), TABLE).andExpect(status().isForbidden());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return program.perform(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
