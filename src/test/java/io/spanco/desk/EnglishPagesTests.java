package io.spanco.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.deal.DealService;
import io.spanco.platform.identity.Groups;
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
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What diagrams and histories keep in French, as an English reader sees it; and that a French one sees it as ever. */
@SpancoTest
@AutoConfigureMockMvc
class EnglishPagesTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    DealService deals;

    @Autowired
    QuoteService quotes;

    private SampleDeals samples;
    private String deal;

    @BeforeEach
    void aDealWhoseQuoteIsToBePrepared() {
        samples = new SampleDeals(context);
        deal = samples.inApproach();
    }

    @Test
    void tasksAndGroupsAreNamedInEnglish() throws Exception {
        for (String page : new String[] {"/deals/" + deal, "/deals?view=list", "/deals"}) {
            shows("en", get(page), containsString("Prepare the quote"), not(containsString("Préparer le devis")));
            shows("fr", get(page), containsString("Préparer le devis"), not(containsString("Prepare the quote")));
        }
        shows("en", get("/deals/" + deal), containsString(">Sales<"), not(containsString(">Commercial<")));
        shows("en", get("/deals.csv"), containsString("Prepare the quote"));
        browser.perform(as("en", get("/deals/" + deal + "/diagram")))
                .andExpect(jsonPath("$.name").value("Deal (SPANCO)"))
                .andExpect(jsonPath("$.xml").value(containsString("name=\"Discover the need\"")));
    }

    @Test
    void aButtonSaysWhatItIsAboutWithTheColonOfItsLanguage() throws Exception {
        String team = "/?view=TEAM";
        shows("en", get(team), containsString(": Prepare the quote "), not(matchesRegex("(?s).*label=\"[^\"]* : .*")));
        shows("fr", get(team), containsString("\u00a0: Préparer le devis "));
    }

    @Test
    void anEventIsNamedInEnglishBeforeWhatWasWrittenOfIt() throws Exception {
        String quote = samples.sentQuote(deal);
        Acting.COMMERCIAL.does(() -> quotes.refuse(quote, "Trop cher"));
        Acting.DIRECTION.does(() -> deals.note(deal, "Le client rappelle jeudi."));
        String written = "Devis " + quote + " refusé\u00a0: Trop cher";
        shows(
                "en",
                get("/deals/" + deal),
                containsString(">Quote issued<"),
                not(containsString("Devis " + quote + " émis")),
                containsString(">Quote refused<"),
                containsString("lang=\"fr\">" + written + "<"),
                containsString("<span>Le client rappelle jeudi.<"));
        shows(
                "en",
                get("/deals/" + deal).param("events", "STAGES"),
                containsString(">Need discovered<"),
                containsString(">Stage Approach<"),
                not(containsString("Étape Approche")));
        shows(
                "fr",
                get("/deals/" + deal),
                containsString("<span>" + written + "<"),
                not(containsString("class=\"written\"")));
    }

    @Test
    void newsAreNamedInEnglishWithTheirDocument() throws Exception {
        String quote = samples.draftQuote(deal);
        String revision = Acting.DIRECTION.as(() -> {
            quotes.send(quote, null, List.of());
            return quotes.revise(quote).number();
        });
        shows(
                "en",
                post("/news"),
                containsString(">Revision made</span> <span class=\"ref\">" + revision + "<"),
                containsString("lang=\"fr\">Révision " + revision + " dérivée de " + quote + "<"));
        shows(
                "fr",
                post("/news"),
                containsString("<span>Révision " + revision + " dérivée de " + quote + "</span>"),
                not(containsString("<span class=\"ref\">" + revision)));
    }

    @SafeVarargs
    private void shows(String language, MockHttpServletRequestBuilder request, Matcher<String>... parts)
            throws Exception {
        browser.perform(as(language, request))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(parts)));
    }

    private static MockHttpServletRequestBuilder as(String language, MockHttpServletRequestBuilder request) {
        return request.param("lang", language)
                .with(user("commercial").authorities(AuthorityUtils.createAuthorityList(Groups.SALES)))
                .with(csrf());
    }
}
