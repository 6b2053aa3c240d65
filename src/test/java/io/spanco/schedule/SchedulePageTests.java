package io.spanco.schedule;

import static io.spanco.testing.Acting.ATELIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.DealHistory;
import io.spanco.delivery.DeliveryNotes;
import io.spanco.order.Orders;
import io.spanco.order.SampleOrders;
import io.spanco.platform.identity.Groups;
import io.spanco.testing.SpancoTest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The schedules as people use them: looking, moving, starting and finishing, subscribing. */
@SpancoTest
@AutoConfigureMockMvc
class SchedulePageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    BeanFactory beans;

    @Autowired
    ScheduleService service;

    @Autowired
    Operations operations;

    @Autowired
    Orders orders;

    @Autowired
    DealHistory history;

    @Autowired
    DeliveryNotes notes;

    @Autowired
    TaskService tasks;

    @Autowired
    PlannedEnds ends;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String order;
    String deal;
    LocalDate monday;
    long operation;

    @BeforeEach
    void anOperationOnAMonday() {
        order = new SampleOrders(beans).order("2", "1");
        deal = orders.existing(order).dealNumber();
        monday = LocalDate.of(2031, 3, 3);
        operation = plan("Montage fin", 240);
    }

    @Test
    void theWeekShowsWhoDoesWhatAndHowFullTheDayIs() throws Exception {
        monday = LocalDate.of(2031, 5, 12);
        plan("Montage fin", 240);
        plan("Câblage long", 300);
        shows(
                as("commercial", Groups.SALES, get("/schedule/workshop").param("on", "2031-05-14")),
                containsString("Semaine 20 · du lundi 12 au vendredi 16 mai 2031"),
                containsString("Montage fin"),
                containsString("Yann Le Bihan"),
                containsString("9\u00A0h sur 35\u00A0h"),
                not(containsString("draggable=\"true\"")));
        shows(workshop(get("/schedule/workshop").param("on", "2031-05-14")), containsString("draggable=\"true\""));
        shows(
                workshop(get("/schedule/workshop").param("view", "month").param("on", "2031-05-14")),
                containsString("Mai 2031"),
                containsString("Montage fin, Câblage long"));
        shows(
                workshop(get("/schedule/workshop").param("view", "list").param("on", "2031-05-14")),
                containsString("lun. 12 mai"),
                containsString("Yann\u00A0: 9\u00A0h sur 7\u00A0h"),
                containsString("Démarrer"));
        shows(
                workshop(get("/schedule/workshop").param("on", "2031-05-14").param("state", "DONE")),
                not(containsString("Montage fin")));
    }

    @Test
    void aFullDayShowsItsFirstOperationsAndLeadsToThePagesOfAll() throws Exception {
        monday = LocalDate.of(2031, 6, 9);
        for (int number = 1; number <= 52; number++) {
            plan("Percer " + number, 15);
        }
        String week = shows(
                        workshop(get("/schedule/workshop")
                                .param("on", "2031-06-11")
                                .param("state", "PLANNED")),
                        containsString("Percer 6<"),
                        not(containsString("Percer 7<")),
                        containsString("+ 46 autres"),
                        containsString("13\u00A0h sur 35\u00A0h"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String day = address(week, "class=\"board-others\"");
        assertThat(day).contains("view=day", "on=2031-06-09", "who=atelier", "state=PLANNED");
        String first = shows(
                        workshop(get(URI.create(day))),
                        containsString("Lundi 9 juin 2031"),
                        containsString("Percer 50<"),
                        not(containsString("Percer 51<")),
                        containsString("50 opérations affichées sur 52"),
                        containsString("13\u00A0h"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = address(first, "class=\"btn btn-small\"");
        assertThat(next).contains("who=atelier", "state=PLANNED", "after=");
        shows(
                workshop(get(URI.create(next))),
                containsString("Percer 51<"),
                containsString("Percer 52<"),
                not(containsString("Percer 50<")),
                not(containsString("rel=\"next\"><span")));
        shows(
                workshop(get("/schedule/workshop").param("view", "day").param("on", "2031-06-10")),
                containsString("Aucune opération ce jour"));
        String mine = shows(workshop(get("/schedule/me").param("on", "2031-06-09")), containsString("+ 44 autres"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        shows(
                workshop(get(URI.create(address(mine, "class=\"board-others\"")))),
                containsString("50 éléments affichés sur 52"));
        shows(
                workshop(get("/schedule/me")
                        .param("view", "day")
                        .param("on", "2031-06-09")
                        .param("page", "1")),
                containsString("Percer 52<"),
                not(containsString("Percer 50<")));
    }

    @Test
    void whatIsLeftOverIsPagedBeforeTheDays() throws Exception {
        monday = LocalDate.now(clock).minusWeeks(3);
        for (int number = 1; number <= 51; number++) {
            plan("Limer " + number, 15);
        }
        String first = shows(
                        workshop(get("/schedule/workshop").param("view", "list").param("order", order)),
                        containsString("Des semaines passées"),
                        containsString("Limer 50<"),
                        not(containsString("Limer 51<")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        shows(
                workshop(get(URI.create(address(first, "class=\"btn btn-small\"")))),
                containsString("Limer 51<"),
                not(containsString("Limer 50<")));
    }

    @Test
    void aDraggedOperationTakesItsTaskAlong() throws Exception {
        browser.perform(workshop(htmx(move("2031-03-06", "admin", 0))))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("id=\"schedule\""), containsString("Opération déplacée"))));
        assertThat(performing().getAssignee()).isEqualTo("admin");
        assertThat(performing().getDueDate()).isEqualTo(at(LocalDate.of(2031, 3, 6), 12));
        browser.perform(workshop(htmx(move("2031-03-07", "admin", 0)))).andExpect(status().isConflict());
        browser.perform(workshop(htmx(move("2031-03-07", "compta", 1)))).andExpect(status().isUnprocessableEntity());
        browser.perform(as("compta", Groups.ACCOUNTING, htmx(move("2031-03-07", "admin", 1))))
                .andExpect(status().isForbidden());
        assertThat(performing().getDueDate()).isEqualTo(at(LocalDate.of(2031, 3, 6), 12));
        browser.perform(workshop(move("", "", 1))).andExpect(status().is3xxRedirection());
        assertThat(performing().getAssignee()).isNull();
        assertThat(history.of(deal))
                .extracting(DealHistory.Event::text)
                .contains("Opération « Montage fin » prévue maintenant le 06/03/2031 à 08:00 pour Maël Tanguy");
    }

    @Test
    void aLongOperationIsSpreadOverWorkingDays() throws Exception {
        long friday = ATELIER.as(() -> service.plan(
                        order,
                        new OperationInput(
                                "Grand montage",
                                "atelier",
                                at(monday.plusDays(4), 8).toInstant(),
                                1000))
                .id());
        assertThat(operations.existing(friday).plannedEnd())
                .isEqualTo(at(monday.plusDays(8), 8).toInstant().plusSeconds(160 * 60));
        shows(
                workshop(get("/schedule/workshop").param("on", "2031-03-10")),
                containsString("2/3"),
                containsString("3/3"));
    }

    @Test
    void anEndThatWasStoredByAnotherRuleIsRenewedAtTheStart() {
        long big = plan("Grand montage", 1000);
        Instant end = operations.existing(big).plannedEnd();
        jdbc.sql("update spanco.workshop_operation set planned_end = planned_start + minutes * interval '1 minute'"
                        + " where id = ?")
                .param(big)
                .update();
        ends.renew();
        assertThat(operations.existing(big).plannedEnd()).isEqualTo(end);
        long version = operations.existing(big).version();
        ends.renew();
        assertThat(operations.existing(big).version()).isEqualTo(version);
    }

    @Test
    void theDialogOffersWhatThePersonMay() throws Exception {
        shows(
                workshop(htmx(get("/schedule/operations/" + operation))),
                containsString("Affecter à"),
                containsString("value=\"2031-03-03\""),
                containsString("Démarrer"));
        shows(
                as("compta", Groups.ACCOUNTING, htmx(get("/schedule/operations/" + operation))),
                containsString(order),
                not(containsString("Affecter à")),
                not(containsString("Démarrer")));
        browser.perform(workshop(htmx(move("2031-03-07", "compta", 0).param("typed", "true"))))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("HX-Retarget", "#operation-form"))
                .andExpect(content().string(containsString("n’est pas de l’atelier")));
    }

    @Test
    void anOperationIsStartedAndFinishedFromTheSchedule() throws Exception {
        String path = "/schedule/operations/" + operation;
        browser.perform(as("compta", Groups.ACCOUNTING, htmx(post(path + "/start"))))
                .andExpect(status().isForbidden());
        shows(
                workshop(htmx(post(path + "/start").param("view", "list").param("on", "2031-03-03"))),
                containsString("Opération démarrée"),
                containsString("Terminer"));
        shows(
                workshop(htmx(get(path + "/finish"))),
                containsString("Prévu\u00A0: 4\u00A0h"),
                not(containsString("value=\"4\u00A0h\"")));
        for (String nonsense : List.of("deux", "1,5", "1h75", "-3", "1 j")) {
            browser.perform(workshop(htmx(post(path + "/finish").param("minutesSpent", nonsense))))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("value=\"" + nonsense + "\"")))
                    .andExpect(content().string(containsString("Cette durée n’est pas lisible")));
        }
        browser.perform(workshop(
                        htmx(post(path + "/finish").param("page", "desk").param("minutesSpent", "3 h 20"))))
                .andExpect(header().string("HX-Redirect", "/"));
        assertThat(operations.existing(operation).minutesSpent()).isEqualTo(200);
        assertThat(performing()).isNull();
    }

    @Test
    void deliveriesGetADayAndTheirTasksFollow() throws Exception {
        String path = "/schedule/deliveries/" + order + "/plan";
        shows(
                logistics(get("/schedule/deliveries").param("on", "2031-03-05")),
                containsString(order),
                containsString("À dater"));
        browser.perform(workshop(htmx(post(path).param("version", "0").param("day", "2031-03-05"))))
                .andExpect(status().isForbidden());
        shows(
                logistics(htmx(post(path)
                        .param("version", "0")
                        .param("day", "2031-03-05")
                        .param("on", "2031-03-05"))),
                containsString("Livraison planifiée"));
        browser.perform(logistics(htmx(post(path).param("version", "0").param("day", "2031-03-06"))))
                .andExpect(status().isConflict());
        browser.perform(logistics(post("/orders/" + order + "/deliveries")
                        .param("lines[0].line", "1")
                        .param("lines[0].quantity", "2")))
                .andExpect(status().is3xxRedirection());
        String note = notes.ofDeal(deal).get(0).number();
        assertThat(due("confirmDelivery")).isEqualTo(at(LocalDate.of(2031, 3, 5), 18));
        assertThat(due("prepareDelivery")).isEqualTo(at(LocalDate.of(2031, 3, 5), 18));
        shows(
                logistics(get("/schedule/deliveries").param("view", "list").param("on", "2031-03-05")),
                containsString(note),
                containsString("Confirmer"),
                containsString("Préparer"));
        shows(logistics(get("/schedule/me").param("on", "2031-03-05")), containsString("Livrer " + note));
        shows(logistics(get("/deliveries/" + note)), containsString("05/03/2031"));
    }

    @Test
    void aLateDeliveryStaysOnTheScheduleUntilItIsDone() throws Exception {
        LocalDate today = LocalDate.now(clock);
        shows(
                logistics(htmx(post("/schedule/deliveries/" + order + "/plan")
                        .param("version", "0")
                        .param("day", today.minusDays(14).toString()))),
                containsString("Prévues avant, non livrées"),
                containsString(order));
        for (String view : List.of("week", "month", "list")) {
            shows(
                    logistics(get("/schedule/deliveries")
                            .param("view", view)
                            .param("on", today.plusMonths(2).toString())),
                    containsString("Prévues avant, non livrées"),
                    containsString("data-delivery=\"" + order + "\""));
        }
        shows(
                logistics(get("/schedule/deliveries")
                        .param("on", today.minusMonths(2).toString())),
                not(containsString(order)));
    }

    @Test
    void aCalendarReadsTheScheduleByASecretThatCanBeRevoked() throws Exception {
        LocalDate soon = LocalDate.now(clock).plusDays(3);
        ATELIER.does(() -> service.plan(
                order,
                new OperationInput(
                        "Réglage, pose; essais", "atelier", at(soon, 8).toInstant(), 90)));
        String first = subscribe();
        browser.perform(get(first))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(content()
                        .string(allOf(
                                containsString("BEGIN:VCALENDAR\r\n"),
                                containsString("SUMMARY:Réglage\\, pose\\; essais\r\n"),
                                containsString("DTSTART:" + utc(soon, 8) + "\r\n"),
                                containsString("UID:operation-"))));
        String second = subscribe();
        browser.perform(get(first)).andExpect(status().isNotFound());
        browser.perform(get(second)).andExpect(status().isOk());
        shows(workshop(get("/schedule/me")), containsString("Révoquer l’adresse"), not(containsString(second)));
        browser.perform(workshop(post("/schedule/me/feed/revoke"))).andExpect(status().is3xxRedirection());
        browser.perform(get(second)).andExpect(status().isNotFound());
        browser.perform(get("/schedule/ics/none.ics")).andExpect(status().isNotFound());
    }

    /** Where the first link with that attribute leads. */
    private static String address(String page, String attribute) {
        String link = page.substring(page.indexOf("<a " + attribute));
        int begin = link.indexOf("href=\"") + "href=\"".length();
        return HtmlUtils.htmlUnescape(link.substring(begin, link.indexOf('"', begin)));
    }

    private String subscribe() throws Exception {
        String address = (String) browser.perform(workshop(post("/schedule/me/feed")))
                .andExpect(flash().attributeExists("feedAddress"))
                .andReturn()
                .getFlashMap()
                .get("feedAddress");
        return address.substring(address.indexOf("/schedule/ics/"));
    }

    private long plan(String name, int minutes) {
        return ATELIER.as(() -> service.plan(
                        order, new OperationInput(name, "atelier", at(monday, 8).toInstant(), minutes))
                .id());
    }

    private MockHttpServletRequestBuilder move(String day, String assignee, long version) {
        return post("/schedule/operations/" + operation + "/move")
                .param("on", "2031-03-03")
                .param("day", day)
                .param("assignee", assignee)
                .param("version", Long.toString(version));
    }

    private Task performing() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("performOperation")
                .singleResult();
    }

    private Date due(String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getDueDate();
    }

    private Date at(LocalDate day, int hour) {
        return Date.from(
                day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toInstant());
    }

    private String utc(LocalDate day, int hour) {
        return at(day, hour).toInstant().toString().replaceAll("[-:]", "");
    }

    private static MockHttpServletRequestBuilder htmx(MockHttpServletRequestBuilder request) {
        return request.header("HX-Request", "true");
    }

    private static MockHttpServletRequestBuilder workshop(MockHttpServletRequestBuilder request) {
        return as("atelier", Groups.WORKSHOP, request);
    }

    private static MockHttpServletRequestBuilder logistics(MockHttpServletRequestBuilder request) {
        return as("livraison", Groups.LOGISTICS, request);
    }

    private static MockHttpServletRequestBuilder as(String login, String group, MockHttpServletRequestBuilder request) {
        return request.with(user(login).authorities(new SimpleGrantedAuthority(group)))
                .with(csrf());
    }

    @SafeVarargs
    private ResultActions shows(MockHttpServletRequestBuilder request, Matcher<String>... parts) throws Exception {
        return browser.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(parts)));
    }
}
