package io.spanco.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.DealService;
import io.spanco.platform.engine.Processes;
import io.spanco.platform.identity.Groups;
import io.spanco.platform.page.Toast;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteService;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The start page, the search and the news as people see them. */
@SpancoTest
@AutoConfigureMockMvc
class DeskPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    Processes processes;

    @Autowired
    DealService deals;

    @Autowired
    QuoteService quotes;

    @Autowired
    JdbcClient jdbc;

    private SampleDeals samples;
    private String deal;
    private String task;

    @BeforeEach
    void aDealWhoseQuoteIsToBePrepared() {
        samples = new SampleDeals(context);
        deal = samples.inApproach();
        task = processes.waitingTasks(List.of(deal)).get(0).id();
    }

    @Test
    void theOwnerSeesTheTasksOfTheirDealsByDate() throws Exception {
        dueInDays(-2);
        shows(
                seller(get("/").param("view", "MINE").param("part", "LATE").header("HX-Request", "true")),
                containsString(deal));
        shows(
                seller(get("/")),
                containsString("En retard"),
                containsString("depuis 2\u00a0j"),
                containsString("Ouvrir le devis"));
        dueInDays(0);
        shows(part("TODAY"), containsString(deal));
        shows(part("LATE"), not(containsString(deal)));
        dueInDays(40);
        shows(part("LATER"), containsString(deal), containsString("Conserverie du Léon"));
    }

    @Test
    void aPlaceThatIsNoMomentIsTheBeginning() throws Exception {
        dueInDays(-2);
        shows(
                seller(get("/").param("view", "MINE")
                        .param("part", "LATE")
                        .param("after", "9999-99-99 00:00:00|x")
                        .header("HX-Request", "true")),
                containsString(deal));
    }

    @Test
    void aTaskIsTakenOutOfTheTeamsQueueAndGivenBack() throws Exception {
        dueInDays(-300);
        shows(colleague(get("/").param("view", "TEAM")), containsString(task + "/take"));
        Toast taken = toastOf(colleague(post("/tasks/" + task + "/take")), "/?view=TEAM");
        assertThat(taken.undoPath()).isEqualTo("/tasks/" + task + "/give-back?view=TEAM");
        assertThat(toastOf(colleague(post(taken.undoPath())), "/?view=TEAM").undoPath())
                .isEqualTo("/tasks/" + task + "/take?view=TEAM");
        browser.perform(colleague(post("/tasks/" + task + "/take"))).andExpect(redirectedUrl("/?view=TEAM"));
        shows(colleague(get("/").param("view", "MINE")), containsString(deal), containsString(task + "/give-back"));
        shows(part("LATE"), not(containsString(deal)));
        browser.perform(seller(post("/tasks/" + task + "/take"))).andExpect(status().isConflict());
        browser.perform(seller(post("/tasks/" + task + "/give-back"))).andExpect(status().isConflict());
        browser.perform(colleague(post("/tasks/" + task + "/give-back"))).andExpect(redirectedUrl("/?view=MINE"));
        shows(colleague(get("/").param("view", "TEAM")), containsString(task + "/take"));
    }

    private Toast toastOf(MockHttpServletRequestBuilder request, String address) throws Exception {
        return (Toast) browser.perform(request)
                .andExpect(redirectedUrl(address))
                .andReturn()
                .getFlashMap()
                .get("toast");
    }

    @Test
    void tasklistOpensWithTheTeamsTasksUntilOneIsMine() throws Exception {
        dueInDays(-300);
        shows(newcomer(get("/")), containsString("/camunda/app/tasklist/default/#/?filter="));
        browser.perform(newcomer(post("/tasks/" + task + "/take"))).andExpect(status().is3xxRedirection());
        shows(
                newcomer(get("/")),
                containsString("/camunda/app/tasklist/default/\""),
                not(containsString("#/?filter=")));
    }

    @Test
    void whoIsNoCandidateNeitherSeesATaskNorTakesIt() throws Exception {
        dueInDays(-300);
        shows(workshop(get("/").param("view", "TEAM")), not(containsString(deal)), not(containsString("Mes affaires")));
        browser.perform(workshop(post("/tasks/" + task + "/take"))).andExpect(status().isNotFound());
        shows(
                as("admin", Groups.CAMUNDA_ADMIN, get("/")),
                containsString("/camunda/app/cockpit/default/"),
                containsString("/camunda/app/admin/default/"));
        shows(workshop(get("/")), not(containsString("/camunda/app/cockpit/default/")));
    }

    @Test
    void aDealWithoutATaskIsShownAsAFault() throws Exception {
        jdbc.sql("delete from public.act_ru_variable where task_id_ = ?")
                .param(task)
                .update();
        jdbc.sql("delete from public.act_ru_identitylink where task_id_ = ?")
                .param(task)
                .update();
        jdbc.sql("delete from public.act_ru_task where id_ = ?").param(task).update();
        jdbc.sql("update spanco.deal set stage_since = now() - interval '900 days' where number = ?")
                .param(deal)
                .update();
        shows(seller(get("/")), containsString("900\u00a0j sans suite"), containsString("Planifier la suite"));
    }

    @Test
    void whatOthersDoOnMyDealsIsNewsUntilISeeIt() throws Exception {
        shows(seller(post("/news")), containsString("Sur vos affaires"));
        shows(seller(get("/")), not(containsString("id=\"bell-count\"")));
        Acting.DIRECTION.does(() -> deals.note(deal, "Le client rappelle jeudi."));
        Acting.COMMERCIAL.does(() -> deals.note(deal, "Ma propre note."));
        shows(seller(get("/")), containsString("id=\"bell-count\""));
        shows(workshop(get("/")), not(containsString("id=\"bell-count\"")));
        shows(
                seller(post("/news")),
                containsString("Le client rappelle jeudi."),
                containsString("is-unread"),
                not(containsString("Ma propre note.")));
        shows(seller(get("/")), not(containsString("id=\"bell-count\"")));
        shows(seller(post("/news")), containsString("Le client rappelle jeudi."), not(containsString("is-unread")));
    }

    @Test
    void whatHappenedBeforeTheFirstSignInIsNoNews() throws Exception {
        jdbc.sql("delete from spanco.news_seen where login = 'commercial'").update();
        Acting.DIRECTION.does(() -> deals.note(deal, "Le client rappelle jeudi."));
        signIn();
        shows(seller(get("/")), not(containsString("id=\"bell-count\"")));
        shows(seller(post("/news")), containsString("Le client rappelle jeudi."), not(containsString("is-unread")));
        Acting.DIRECTION.does(() -> deals.note(deal, "Il a rappelé."));
        signIn();
        shows(seller(get("/")), containsString("id=\"bell-count\""));
    }

    @Test
    void whoHasNothingOfTheirOwnIsCountedWhatTheirTeamCanTake() throws Exception {
        dueInDays(-2);
        shows(colleague(get("/")), containsString("À prendre"), containsString("dont "));
        shows(colleague(get("/orders")), containsString("count count-late"));
    }

    @Test
    void theSearchFindsWithoutAccentsAndByReference() throws Exception {
        String quote = samples.draftQuote(deal);
        shows(found("leon conserverie"), containsString("Conserverie du Léon"), containsString("Sociétés"));
        shows(found("ligne d’etiquetage"), containsString(deal), containsString("Approche"));
        shows(found("ETIQUETEUSE"), containsString("Lignes de documents"), containsString("/quotes/" + quote));
        shows(found(quote.toLowerCase()), containsString("/quotes/" + quote), not(containsString("Rien ne s’écrit")));
        shows(
                seller(get("/search").param("q", deal).header("HX-Request", "true")),
                containsString("role=\"option\""),
                containsString("/deals/" + deal),
                not(containsString("<html")));
        shows(found("   "), containsString("Que cherchez-vous"));
        shows(found("%_\\"), containsString("Rien ne correspond"));
    }

    @Test
    void aCustomersOwnOrderNumberIsFoundWhateverItLooksLike() throws Exception {
        for (String own : List.of("BC-2026-118", "CO-1999-118")) {
            String quote = samples.sentQuote(samples.inApproach());
            String order = Acting.COMMERCIAL.as(
                    () -> quotes.accept(quote, null, Becomes.ORDER, own).reference());
            shows(found(own.toLowerCase()), containsString("/orders/" + order));
            shows(found(own.substring(0, 9)), containsString("/orders/" + order));
            shows(
                    seller(get("/search")
                            .param("q", own)
                            .param("kind", "DOCUMENT")
                            .param("before", idOf(order))),
                    not(containsString("/orders/" + order)));
        }
    }

    @Test
    void whatIsMisspeltIsGuessed() throws Exception {
        samples.draftQuote(deal);
        shows(found("conservreie"), containsString("Rien ne s’écrit"), containsString("Conserverie du Léon"));
        shows(found("etiqeteuse"), containsString("Rien ne s’écrit"), containsString("Étiqueteuse"));
    }

    @Test
    void eachKindIsPagedBehindTheLastRow() throws Exception {
        samples.draftQuote(deal);
        samples.draftQuote(samples.inApproach());
        MockHttpServletRequestBuilder all =
                seller(get("/search").param("q", "etiqueteuse").param("kind", "LINE"));
        shows(all, containsString("Lignes de documents"), not(containsString("Sociétés</h2>")));
        shows(
                seller(get("/search")
                        .param("q", "etiqueteuse")
                        .param("kind", "LINE")
                        .param("before", "1")),
                containsString("Rien d’autre"));
    }

    private String idOf(String document) {
        return jdbc.sql("select id::text from spanco.document where number = ?")
                .param(document)
                .query(String.class)
                .single();
    }

    private void signIn() throws Exception {
        browser.perform(post("/login")
                        .param("username", "commercial")
                        .param("password", "commercial")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    private MockHttpServletRequestBuilder found(String words) {
        return seller(get("/search").param("q", words));
    }

    private MockHttpServletRequestBuilder part(String part) {
        return seller(get("/").param("view", "MINE").param("part", part).header("HX-Request", "true"));
    }

    private void dueInDays(int days) {
        jdbc.sql("update public.act_ru_task set due_date_ = localtimestamp + make_interval(days => ?) where id_ = ?")
                .params(days, task)
                .update();
    }

    private static MockHttpServletRequestBuilder seller(MockHttpServletRequestBuilder request) {
        return as("commercial", Groups.SALES, request);
    }

    private static MockHttpServletRequestBuilder colleague(MockHttpServletRequestBuilder request) {
        return as("collegue", Groups.SALES, request);
    }

    private static MockHttpServletRequestBuilder newcomer(MockHttpServletRequestBuilder request) {
        return as("nouveau", Groups.SALES, request);
    }

    private static MockHttpServletRequestBuilder workshop(MockHttpServletRequestBuilder request) {
        return as("atelier", Groups.WORKSHOP, request);
    }

    private static MockHttpServletRequestBuilder as(String login, String group, MockHttpServletRequestBuilder request) {
        return request.with(user(login).authorities(AuthorityUtils.createAuthorityList(group)))
                .with(csrf());
    }

    @SafeVarargs
    private void shows(MockHttpServletRequestBuilder request, Matcher<String>... parts) throws Exception {
        browser.perform(request).andExpect(status().isOk()).andExpect(content().string(allOf(parts)));
    }
}
