package io.spanco.delivery;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.order.Orders;
import io.spanco.order.SampleOrders;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.Today;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Orders, operations and deliveries as a person drives them on the pages. */
@SpancoTest
@AutoConfigureMockMvc
class FulfilmentPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    BeanFactory beans;

    @Autowired
    Orders orders;

    @Autowired
    ScheduleQueries queries;

    @Autowired
    DeliveryNotes notes;

    @Autowired
    Clock clock;

    String order;

    @BeforeEach
    void anOrder() {
        order = new SampleOrders(beans).order("10", "2");
    }

    @Test
    void theOrderIsListedAndShownWithWhatIsLeft() throws Exception {
        shows(sales(get("/orders").param("q", order)), containsString(order), containsString("Conserverie de Roscoff"));
        shows(sales(get("/orders").param("q", "introuvable").header("HX-Request", "true")), startsWith("<section"));
        shows(
                sales(get("/orders/" + order)),
                containsString("Étiqueteuse"),
                containsString("/orders/" + order + "/operations"),
                containsString("/orders/" + order + "/deliveries"),
                containsString("12\u00A0625,00\u00A0€"));
        refused(sales(get("/orders/CO-1999-00001")), 404);
    }

    @Test
    void theWorkshopPlansMovesStartsAndFinishesAnOperation() throws Exception {
        String panel = "/orders/" + order + "/operations";
        LocalDate comingThursday = Today.inFrance().with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        String thursday = comingThursday + "T08:00";
        String friday = comingThursday.plusDays(1) + "T08:00";
        shows(
                sales(htmx(get(panel))),
                containsString("Aucune opération"),
                not(containsString("Planifier une opération")));
        shows(
                workshop(htmx(get(panel))),
                containsString("Planifier une opération"),
                containsString("Clore la planification"));
        shows(workshop(get(panel + "/new")), containsString("Yann Le Bihan"));
        refused(workshop(post(panel).param("name", "Montage").param("minutes", "deux")), 422)
                .andExpect(content()
                        .string(allOf(containsString("Montage"), containsString("Cette durée n’est pas lisible"))));
        refused(workshop(post(panel).param("name", "Montage").param("plannedStart", thursday)), 422)
                .andExpect(content().string(containsString("Indiquez la durée")));
        browser.perform(workshop(post(panel)
                        .param("name", "Montage")
                        .param("assignee", "atelier")
                        .param("plannedStart", thursday)
                        .param("minutes", "4 h")))
                .andExpect(redirectedUrl("/orders/" + order));
        long id = queries.ofOrder(orders.existing(order).id()).get(0).id();
        shows(workshop(get("/operations/" + id)), containsString("value=\"" + thursday + "\""));
        browser.perform(workshop(post("/operations/" + id)
                        .param("version", "0")
                        .param("name", "Montage fin")
                        .param("plannedStart", friday)
                        .param("minutes", "1h")))
                .andExpect(redirectedUrl("/orders/" + order));
        refused(
                workshop(post("/operations/" + id)
                        .param("version", "0")
                        .param("name", "Montage")
                        .param("plannedStart", friday)
                        .param("minutes", "60")),
                409);
        shows(workshop(htmx(post("/operations/" + id + "/start"))), containsString("En cours"));
        String finish = "/schedule/operations/" + id + "/finish";
        shows(workshop(htmx(get(panel))), containsString(finish + "?page=order"));
        browser.perform(workshop(post(finish).param("page", "order").param("minutesSpent", "1 h 30")))
                .andExpect(redirectedUrl("/orders/" + order));
        shows(workshop(htmx(get(panel))), containsString("Terminée"), containsString("1,5\u00A0h passées"));
        browser.perform(workshop(post("/orders/" + order + "/planning").param("notes", "Vernis fragile")))
                .andExpect(redirectedUrl("/orders/" + order));
    }

    @Test
    void theOrderHasACardOfFiles() throws Exception {
        shows(
                sales(get("/orders/" + order)),
                containsString("Pièces jointes</h2>"),
                containsString("hx-get=\"/documents/" + order + "/attachments\""));
    }

    @Test
    void logisticsPreparesAPartAndConfirmsIt() throws Exception {
        String panel = "/orders/" + order + "/deliveries";
        shows(sales(htmx(get(panel))), containsString("Rien n’est encore parti"), not(containsString("Préparer")));
        shows(logistics(htmx(get(panel))), containsString("Préparer une livraison"));
        shows(
                logistics(get(panel + "/new")),
                containsString("name=\"lines[0].quantity\""),
                containsString("value=\"10\""));
        refused(logistics(parts(panel, "10,5", "")), 422)
                .andExpect(content().string(allOf(containsString("Reste à livrer"), containsString("value=\"10,5\""))));
        refused(logistics(parts(panel, "dix", "")), 422).andExpect(content().string(containsString("value=\"dix\"")));
        browser.perform(logistics(parts(panel, "6", ""))).andExpect(status().is3xxRedirection());
        String note = notes.newest(orders.existing(order).dealNumber()).number();
        shows(logistics(get(panel + "/new")), containsString("value=\"4\""));
        shows(sales(get("/deliveries").param("status", "PREPARED")), containsString(note));
        shows(sales(get("/deliveries/" + note)), containsString(order), not(containsString("Confirmer la livraison")));
        shows(logistics(get("/deliveries/" + note)), containsString("Confirmer la livraison"));
        String confirm = "/deliveries/" + note + "/confirm";
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        refused(logistics(post(confirm).param("deliveredOn", tomorrow)), 422)
                .andExpect(content().string(containsString("dans le futur")));
        browser.perform(logistics(
                        post(confirm).param("deliveredOn", LocalDate.now(clock).toString())))
                .andExpect(redirectedUrl("/deliveries/" + note));
        refused(
                logistics(
                        post(confirm).param("deliveredOn", LocalDate.now(clock).toString())),
                409);
        shows(sales(get("/deliveries/" + note)), containsString("Livré"));
    }

    @Test
    void theDealShowsTheOrderAsFarAsItsOwnPage() throws Exception {
        String page = "/deals/" + orders.existing(order).dealNumber();
        shows(sales(get(page)), containsString(">Confirmée<"));
        browser.perform(logistics(parts("/orders/" + order + "/deliveries", "6", "")));
        shows(sales(get("/orders/" + order)), containsString(">En cours<"));
        shows(sales(get(page)), containsString(">En cours<"), not(containsString(">Confirmée<")));
        confirmNewest();
        browser.perform(logistics(parts("/orders/" + order + "/deliveries", "4", "2")));
        confirmNewest();
        shows(sales(get("/orders/" + order)), containsString(">Terminée<"));
        shows(sales(get(page)), containsString(">Terminée<"), not(containsString(">Confirmée<")));
    }

    private void confirmNewest() throws Exception {
        String note = notes.newest(orders.existing(order).dealNumber()).number();
        browser.perform(logistics(post("/deliveries/" + note + "/confirm")
                        .param("deliveredOn", LocalDate.now(clock).toString())))
                .andExpect(redirectedUrl("/deliveries/" + note));
    }

    private static MockHttpServletRequestBuilder parts(String path, String first, String second) {
        return post(path)
                .param("lines[0].line", "1")
                .param("lines[0].quantity", first)
                .param("lines[1].line", "2")
                .param("lines[1].quantity", second);
    }

    private static MockHttpServletRequestBuilder htmx(MockHttpServletRequestBuilder request) {
        return request.header("HX-Request", "true");
    }

    private static MockHttpServletRequestBuilder sales(MockHttpServletRequestBuilder request) {
        return as("commercial", "sales", request);
    }

    private static MockHttpServletRequestBuilder workshop(MockHttpServletRequestBuilder request) {
        return as("atelier", "workshop", request);
    }

    private static MockHttpServletRequestBuilder logistics(MockHttpServletRequestBuilder request) {
        return as("livraison", "logistics", request);
    }

    private static MockHttpServletRequestBuilder as(String login, String group, MockHttpServletRequestBuilder request) {
        return request.with(user(login).authorities(new SimpleGrantedAuthority(group)))
                .with(csrf());
    }

    @SafeVarargs
    private void shows(MockHttpServletRequestBuilder request, Matcher<String>... parts) throws Exception {
        browser.perform(request).andExpect(status().isOk()).andExpect(content().string(allOf(parts)));
    }

    private ResultActions refused(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return browser.perform(request).andExpect(status().is(expected));
    }
}
