package io.spanco.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.spanco.deal.DealTaskList;
import io.spanco.deal.Deals;
import io.spanco.order.Orders;
import io.spanco.order.SampleOrders;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.testing.SpancoTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Orders, operations and deliveries as a program drives them. */
@SpancoTest
@AutoConfigureMockMvc
class FulfilmentApiTests {

    @Autowired
    MockMvc program;

    @Autowired
    BeanFactory beans;

    @Autowired
    Orders orders;

    @Autowired
    Deals deals;

    @Autowired
    DealTaskList tasks;

    @Autowired
    Clock clock;

    String order;
    String today;

    @BeforeEach
    void anOrder() {
        order = new SampleOrders(beans).order("10", "2");
        today = LocalDate.now(clock).toString();
    }

    @Test
    void drivenByRestAloneTheFulfilmentLeavesNoTaskBehind() throws Exception {
        String planned = answer(
                as("atelier", post("/api/orders/{order}/operations", order))
                        .content(
                                "{\"name\":\"Montage\",\"assignee\":\"atelier\",\"plannedStart\":\"2026-11-26T08:00:00+01:00\",\"minutes\":240}"),
                201);
        int operation = JsonPath.read(planned, "$.id");
        assertThat((String) JsonPath.read(planned, "$.status")).isEqualTo("PLANNED");
        assertThat((String) JsonPath.read(planned, "$.plannedStart")).isEqualTo("2026-11-26T08:00:00+01:00");
        answer(
                as("atelier", put("/api/operations/{id}", operation))
                        .content(
                                "{\"name\":\"Montage\",\"plannedStart\":\"2026-11-27T08:00\",\"minutes\":300,\"version\":0}"),
                200);
        answer(
                as("atelier", put("/api/operations/{id}", operation))
                        .content(
                                "{\"name\":\"Montage\",\"plannedStart\":\"2026-11-27T08:00\",\"minutes\":300,\"version\":0}"),
                409);
        answer(as("atelier", post("/api/operations/{id}/start", operation)), 200);
        perform(as("atelier", post("/api/operations/{id}/complete", operation)), 200)
                .andExpect(jsonPath("$.status", equalTo("DONE")));

        String first = JsonPath.read(
                deliver("[{\"line\":1,\"quantity\":\"6.0\"},{\"line\":2,\"quantity\":0}]"), "$.reference");
        String second =
                JsonPath.read(deliver("[{\"line\":1,\"quantity\":4},{\"line\":2,\"quantity\":2}]"), "$.reference");
        perform(as("commercial", get("/api/orders/{order}", order)), 200)
                .andExpect(jsonPath("$.status", equalTo("CONFIRMED")))
                .andExpect(jsonPath("$.customerReference", equalTo("BC 4711")))
                .andExpect(jsonPath("$.lines", hasSize(2)))
                .andExpect(jsonPath("$.lines[0].line", equalTo(1)))
                .andExpect(jsonPath("$.lines[0].delivered", equalTo("10")))
                .andExpect(jsonPath("$.lines[0].invoiced", equalTo("0")));
        confirm(second);
        confirm(first);
        perform(as("compta", get("/api/deliveries/{note}", first)), 200)
                .andExpect(jsonPath("$.status", equalTo("DELIVERED")))
                .andExpect(jsonPath("$.deliveredOn", equalTo(today)))
                .andExpect(jsonPath("$.derivedFrom[0]", equalTo(order)))
                .andExpect(jsonPath("$.lines[0].quantity", equalTo("6")));
        perform(as("livraison", post("/api/deliveries/{note}/confirm", first)).content(deliveredOn(today)), 409);
        assertThat(taskKeys()).containsExactly("prepareInvoice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|422|lines",
                "null|422|lines",
                "[null]|422|lines[0].line",
                "[{\"line\":1}]|422|lines[0].quantity",
                "[{\"quantity\":1}]|422|lines[0].line",
                "[{\"line\":1,\"quantity\":0}]|422|lines[0].quantity",
                "[{\"line\":1,\"quantity\":-1}]|422|lines[0].quantity",
                "[{\"line\":2,\"quantity\":0},{\"line\":1,\"quantity\":\"10.0001\"}]|422|lines[1].quantity",
                "[{\"line\":1,\"quantity\":\"0.00001\"}]|422|lines[0].quantity",
                "[{\"line\":3,\"quantity\":1}]|422|lines[0].line",
                "[{\"line\":1,\"quantity\":1},{\"line\":1,\"quantity\":1}]|422|lines[1].line",
                "[{\"line\":1,\"quantity\":\"beaucoup\"}]|400|lines[0].quantity",
                "[{\"line\":1,\"quantity\":1,\"price\":1}]|400|lines[0].price",
                "{}|400|lines",
            })
    void wrongLinesAreSaidAtTheirPlace(String lines, int expected, String field) throws Exception {
        perform(
                        as("livraison", post("/api/orders/{order}/deliveries", order))
                                .content("{\"lines\":" + lines + "}"),
                        expected)
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
        assertThat(taskKeys()).containsExactly("planOrder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\",\"plannedStart\":\"2026-11-26T08:00\",\"minutes\":1}|422|name",
                "{\"name\":\"a\",\"minutes\":1}|422|plannedStart",
                "{\"name\":\"a\",\"plannedStart\":\"demain\",\"minutes\":1}|400|plannedStart",
                "{\"name\":\"a\",\"plannedStart\":\"2026-11-26\",\"minutes\":1}|400|plannedStart",
                "{\"name\":\"a\",\"plannedStart\":\"2026-11-26T08:00\"}|422|minutes",
                "{\"name\":\"a\",\"plannedStart\":\"2026-11-26T08:00\",\"minutes\":0}|422|minutes",
                "{\"name\":\"a\",\"plannedStart\":\"2026-11-26T08:00\",\"minutes\":1.5}|400|minutes",
                "{\"name\":\"a\",\"plannedStart\":\"2026-11-26T08:00\",\"minutes\":1,\"assignee\":\"compta\"}|422|assignee",
                "{\"name\":\"a\",\"plannedStart\":\"2026-11-26T08:00\",\"minutes\":1,\"assignee\":\"nobody\"}|422|assignee",
            })
    void wrongOperationsAreSaidAtTheirPlace(String body, int expected, String field) throws Exception {
        perform(as("atelier", post("/api/orders/{order}/operations", order)).content(body), expected)
                .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
    }

    @Test
    void listsAreFilteredAndRightsChecked() throws Exception {
        String deal = orders.existing(order).dealNumber();
        perform(as("achats", get("/api/orders").param("deal", deal)), 200)
                .andExpect(jsonPath("$.total", equalTo(1)))
                .andExpect(jsonPath("$.items[0].reference", equalTo(order)))
                .andExpect(jsonPath("$.items[0].company", equalTo("Conserverie de Roscoff")));
        perform(
                        as(
                                "achats",
                                get("/api/orders")
                                        .param("q", "ROSCOFF " + order.toLowerCase())
                                        .param("status", "CONFIRMED")),
                        200)
                .andExpect(jsonPath("$.total", equalTo(1)));
        perform(as("achats", get("/api/orders").param("q", order + "%").param("sort", "totalNet,desc")), 200)
                .andExpect(jsonPath("$.total", equalTo(0)));
        perform(as("achats", get("/api/orders").param("status", "LOST")), 400);
        perform(as("achats", get("/api/deliveries").param("deal", deal)), 200)
                .andExpect(jsonPath("$.items", hasSize(0)));
        perform(
                as("commercial", post("/api/orders/{order}/deliveries", order))
                        .content("{\"lines\":[{\"line\":1,\"quantity\":1}]}"),
                403);
        perform(as("livraison", post("/api/orders/{order}/operations", order)).content("{}"), 403);
        perform(as("achats", get("/api/orders/CO-1999-00001")), 404);
        perform(as("achats", get("/api/deliveries/" + order)), 404);
        perform(as("atelier", post("/api/operations/999999999/complete")), 404);
        perform(
                as("livraison", post("/api/orders/CO-1999-00001/deliveries"))
                        .content("{\"lines\":[{\"line\":1,\"quantity\":1}]}"),
                404);
    }

    private List<String> taskKeys() {
        return tasks.of(deals.existing(orders.existing(order).dealNumber())).stream()
                .map(WaitingTask::key)
                .toList();
    }

    private String deliver(String lines) throws Exception {
        return answer(
                as("livraison", post("/api/orders/{order}/deliveries", order)).content("{\"lines\":" + lines + "}"),
                201);
    }

    private void confirm(String note) throws Exception {
        perform(as("livraison", post("/api/deliveries/{note}/confirm", note)).content("{}"), 422);
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        perform(as("livraison", post("/api/deliveries/{note}/confirm", note)).content(deliveredOn(tomorrow)), 422)
                .andExpect(jsonPath("$.errors[0].field", equalTo("deliveredOn")));
        perform(as("livraison", post("/api/deliveries/{note}/confirm", note)).content(deliveredOn(today)), 200);
    }

    private static String deliveredOn(String day) {
        return "{\"deliveredOn\":\"" + day + "\"}";
    }

    private static MockHttpServletRequestBuilder as(String login, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(login, login)).contentType(MediaType.APPLICATION_JSON);
    }

    private ResultActions perform(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return program.perform(request).andExpect(status().is(expected));
    }

    private String answer(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return perform(request, expected).andReturn().getResponse().getContentAsString();
    }
}
