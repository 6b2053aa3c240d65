package io.spanco.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.catalog.ProductService;
import io.spanco.catalog.SampleProducts;
import io.spanco.catalog.Unit;
import io.spanco.document.LineInput;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a salesperson sees of a quote while it is sent, on its own page and on the deal's. */
@SpancoTest
@AutoConfigureMockMvc
class QuotePageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    QuoteService service;

    @Autowired
    JdbcClient jdbc;

    private SampleDeals samples;
    private String deal;

    @BeforeEach
    void aDealInApproach() {
        samples = new SampleDeals(context);
        deal = samples.inApproach();
    }

    @Test
    void theWordsOfTheMailStandInTheSendDialogAndMayBeOnesOwn() throws Exception {
        String quote = samples.draftQuote(deal);
        shows(
                get("/quotes/" + quote + "/send"),
                containsString("achats@conserverie-leon.example"),
                containsString("value=\"Devis " + quote + " – "),
                containsString("Veuillez trouver ci-joint notre devis " + quote),
                containsString("d’un montant de 3\u00a0000,00\u00a0€ TTC"),
                containsString("/quotes/" + quote + "/preview"));
        browser.perform(seller(sent(quote, "Deux\nlignes", "Bonjour"))).andExpect(status().isUnprocessableEntity());
        browser.perform(seller(sent(quote, "", "", "a@roscoff.example, ici")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("L’adresse «\u00a0ici\u00a0» n’est pas valable."),
                                containsString("href=\"#to\""),
                                containsString("id=\"to-error\""))));
        browser.perform(seller(sent(quote, "Votre étiqueteuse", "Bonjour,\r\n\r\nVoici l’offre promise.")))
                .andExpect(redirectedUrl("/quotes/" + quote));
        assertThat(words(quote)).isEqualTo("Votre étiqueteuse: Bonjour,\r\n\r\nVoici l’offre promise.");
    }

    @Test
    void wordsLeftAsTheyAreFollowTheQuote() throws Exception {
        String quote = samples.draftQuote(deal);
        String subject = jdbc.sql("select name from spanco.seller")
                .query(String.class)
                .optional()
                .map(name -> "Devis " + quote + " – " + name)
                .orElseThrow();
        browser.perform(seller(sent(quote, subject, ""))).andExpect(redirectedUrl("/quotes/" + quote));
        assertThat(words(quote)).startsWith(subject + ": Bonjour,").contains("notre devis " + quote);
    }

    @Test
    void aQuoteThatWaitsForApprovalSaysSoInTheDealsTreeAndInTheList() throws Exception {
        String quote = draftToApprove();
        shows(get("/deals/" + deal), not(containsString("Approbation attendue")));
        shows(get("/quotes").param("q", quote), not(containsString(">À approuver</span>")));
        Acting.COMMERCIAL.does(() -> service.send(quote, null, List.of()));
        shows(
                get("/deals/" + deal),
                containsString("À approuver"),
                containsString("Approbation attendue : Direction commerciale"));
        shows(get("/quotes").param("q", quote), containsString(">À approuver</span>"));
        shows(get("/quotes.csv").param("q", quote), containsString("À approuver"));
        shows(get("/search").param("q", quote), containsString("À approuver"));
        shows(
                get("/quotes/" + quote),
                containsString("<strong>Approbation attendue : Direction commerciale</strong>"),
                containsString("<span>· Remise"),
                containsString("<small>À approuver</small>"),
                not(containsString("<small>Brouillon</small>")));
        String shown = "/quotes/" + quote;
        shows(get("/quotes").param("q", quote).param("status", "AWAITING_APPROVAL"), containsString(shown));
        shows(get("/quotes").param("q", quote).param("status", "DRAFT"), not(containsString(shown)));
        shows(get("/quotes.csv").param("q", quote).param("status", "DRAFT"), not(containsString("À approuver")));
        Acting.DIRECTION.does(() -> service.approve(quote, false, "Remise trop forte"));
        shows(get("/quotes").param("q", quote).param("status", "DRAFT"), containsString(shown));
    }

    @Test
    void aQuoteThatWasNotApprovedSaysWhyUntilItIsSentAgain() throws Exception {
        String quote = draftToApprove();
        Acting.COMMERCIAL.does(() -> service.send(quote, null, List.of()));
        Acting.DIRECTION.does(() -> service.approve(quote, false, "Remise trop forte"));
        Matcher<String> refused = containsString("<strong>Non approuvé :</strong> <span>Remise trop forte</span>");
        shows(get("/quotes/" + quote), refused);
        browser.perform(seller(sent(quote, "", "").param("version", "" + versionOf(quote))))
                .andExpect(redirectedUrl("/quotes/" + quote));
        shows(get("/quotes/" + quote), not(containsString("Non approuvé")));
        Acting.DIRECTION.does(() -> service.approve(quote, false, "Encore trop forte"));
        shows(get("/quotes/" + quote), containsString("Encore trop forte"));
    }

    @Test
    void onOurPagesAQuoteGoesToSomebodyWhoIsNamed() throws Exception {
        String quote = samples.draftQuote(deal);
        shows(get("/quotes/" + quote + "/send"), matchesPattern("(?s).*<input[^>]*name=\"to\"[^>]*required.*"));
        browser.perform(seller(sent(quote, "", "Bonjour, voici", "")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Indiquez au moins une adresse."),
                                containsString("href=\"#to\""),
                                containsString("Bonjour, voici"))));
    }

    @Test
    void aPriceListIsAnsweredButNotAccepted() throws Exception {
        String list = Acting.COMMERCIAL.as(() -> service.create(
                        deal, new QuoteInput(QuoteKind.PRICE_CATALOGUE, List.of(line("Pose", null, "0")), null, null))
                .number());
        shows(get("/quotes/" + list), not(containsString("Noter la réponse")));
        Acting.COMMERCIAL.does(() -> service.send(list, null, List.of()));
        shows(get("/quotes/" + list), containsString("Noter la réponse"));
        shows(
                get("/quotes/" + list + "/answer"),
                containsString("id=\"answer\""),
                containsString("value=\"REVISE\""),
                containsString("ne s’accepte pas"),
                not(containsString("value=\"ACCEPTED\"")));
        assertThat(inTasklist("recordAnswer", "answerChoices"))
                .contains("REVISE", "NONE")
                .doesNotContain("ACCEPTED");
        browser.perform(seller(post("/quotes/" + list + "/answer").param("answer", "NONE")))
                .andExpect(redirectedUrl("/quotes/" + list));
    }

    @Test
    void nothingIsRevisedOnceAQuoteIsAccepted() throws Exception {
        String first = samples.sentQuote(deal);
        String second = samples.sentQuote(deal);
        String compared = "/quotes/" + second + "/compare/" + first;
        Matcher<String> offered = containsString("/revisions\"");
        shows(get("/quotes/" + first), offered);
        shows(get(compared), offered);
        shows(get("/deals/" + deal), offered);
        Acting.COMMERCIAL.does(() -> service.accept(second, null, Becomes.ORDER, " "));
        shows(get("/quotes/" + first), not(offered));
        shows(get(compared), not(offered));
        shows(
                get("/deals/" + deal),
                allOf(not(offered), containsString("Bon de commande"), not(containsString("réf. client"))));
        browser.perform(seller(post("/quotes/" + first + "/revisions"))).andExpect(status().isConflict());
    }

    @Test
    void wordsAndAddressesOfOnesOwnStandInTheDialogAgainAfterARefusedApproval() throws Exception {
        String quote = draftToApprove();
        String own = "achats@roscoff.example, qualite@roscoff.example";
        browser.perform(seller(sent(quote, "Votre étiqueteuse", "", own))).andExpect(redirectedUrl("/quotes/" + quote));
        Acting.DIRECTION.does(() -> service.approve(quote, false, "Remise trop forte"));
        shows(
                get("/quotes/" + quote + "/send"),
                containsString("value=\"Votre étiqueteuse\""),
                containsString("value=\"" + own + "\""),
                containsString("Veuillez trouver ci-joint notre devis " + quote));
    }

    @Test
    void aQuoteHasACardOfFilesAndAnEyeOnceItIsOnlyRead() throws Exception {
        String quote = samples.draftQuote(deal);
        String files = "hx-get=\"/documents/" + quote + "/attachments\"";
        shows(
                get("/quotes/" + quote),
                containsString(files),
                containsString("#pencil"),
                containsString("Pièces jointes"));
        Acting.COMMERCIAL.does(() -> service.send(quote, null, List.of()));
        shows(get("/quotes/" + quote), containsString(files), containsString("#eye"), not(containsString("#pencil")));
    }

    @Test
    void aLineWithoutCostIsNoKnownMarginOfTheDeal() throws Exception {
        samples.draftQuote(deal);
        shows(
                get("/deals/" + deal),
                containsString("Coût inconnu : 1 ligne, 2\u00a0500\u00a0€ de ventes"),
                not(containsString("100,0\u00a0%")),
                not(containsString("Marge sur les coûts connus")));
    }

    @Test
    void theCostOfALineWithoutArticleIsTypedBesideItsMargin() throws Exception {
        String quote = samples.draftQuote(deal);
        String content = "/quotes/" + quote + "/content";
        shows(get("/quotes/" + quote), containsString("data-field=\"cost\""));
        save(content, "-1")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Le coût ne peut pas être négatif.")));
        save(content, "40.5")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"margin\":\"59.5")));
        shows(get("/quotes/" + quote), containsString("value=\"40,50\""));
        shows(get(content), containsString("40.5"));
        shows(get("/api/quotes/" + quote), containsString("\"cost\":\"40.5\""));
        browser.perform(get("/api/quotes/" + quote)
                        .with(user("atelier").authorities(new SimpleGrantedAuthority("workshop"))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("40.5"))));
        browser.perform(get(content).with(user("atelier").authorities(new SimpleGrantedAuthority("workshop"))))
                .andExpect(content().string(not(containsString("40.5"))));
    }

    @Test
    void anArticleKeepsTheCostOfTheCatalogue() throws Exception {
        String code = Acting.COMMERCIAL.as(() -> context.getBean(ProductService.class)
                .add(SampleProducts.product("POSE-60", "Pose", Unit.C62, "100", "60", "20"))
                .code());
        String quote = samples.draftQuote(deal);
        save("/quotes/" + quote + "/content", "1", code)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"margin\":\"40")));
    }

    private ResultActions save(String content, String cost) throws Exception {
        return save(content, cost, "");
    }

    private ResultActions save(String content, String cost, String product) throws Exception {
        long version = versionOf(content.split("/")[2]);
        String line = """
                {"product": "%s", "description": "Pose", "quantity": "1", "unit": "C62", "unitPrice": "100", "vatRate": "20",
                 "cost": "%s"}""".formatted(product, cost);
        return browser.perform(seller(post(content))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\": \"NORMAL\", \"lines\": [" + line + "], \"version\": " + version + "}"));
    }

    @Test
    void theDraftOfAnInvoiceIsCalledSo() throws Exception {
        String quote = samples.sentQuote(deal);
        String draft = Acting.COMMERCIAL.as(
                () -> service.accept(quote, null, Becomes.INVOICE, null).reference());
        shows(
                get("/deals/" + deal),
                containsString("Brouillon de facture"),
                containsString("/invoices/" + draft),
                not(containsString(">" + draft)));
        shows(get("/invoices/" + draft), containsString("<h1>Brouillon de facture</h1>"));
    }

    @Test
    void whatTheCustomerAsksForIsKeptInTheHistory() throws Exception {
        String quote = samples.sentQuote(deal);
        browser.perform(seller(post("/quotes/" + quote + "/answer")
                        .param("answer", "REVISE")
                        .param("reason", "Trois formats de plus")))
                .andExpect(redirectedUrl("/quotes/" + quote + "-R1"));
        assertThat(jdbc.sql("select text from spanco.deal_event where event = 'NEW_DEMAND' and document = ?")
                        .param(quote)
                        .query(String.class)
                        .list())
                .containsExactly("Nouvelle demande : Trois formats de plus");
        assertThat(inTasklist("prepareQuote", "customerDemand")).isEqualTo("Trois formats de plus");
        assertThat(inTasklist("prepareQuote", "dealNeed")).isNotBlank();
    }

    @Test
    void theWordFileStandsBesideThePdf() throws Exception {
        String quote = samples.sentQuote(deal);
        shows(get("/quotes/" + quote), containsString("/documents/" + quote + "/docx"));
        shows(get("/deals/" + deal), containsString("/documents/" + quote + "/docx"));
        browser.perform(seller(get("/documents/" + quote + "/docx"))).andExpect(status().isOk());
    }

    /** What the form of the deal's task shows there. */
    private String inTasklist(String task, String variable) {
        return Acting.COMMERCIAL.as(() -> String.valueOf(context.getBean(FormService.class)
                .getTaskFormVariables(context.getBean(TaskService.class)
                        .createTaskQuery()
                        .processInstanceBusinessKey(deal)
                        .taskDefinitionKey(task)
                        .singleResult()
                        .getId())
                .get(variable)));
    }

    private long versionOf(String quote) {
        return jdbc.sql("select version from spanco.document where number = ?")
                .param(quote)
                .query(Long.class)
                .single();
    }

    private String draftToApprove() {
        return Acting.COMMERCIAL.as(() -> service.create(
                        deal,
                        new QuoteInput(
                                QuoteKind.NORMAL, List.of(line("Étiqueteuse", BigDecimal.TEN, "40")), null, null))
                .number());
    }

    private static LineInput line(String description, BigDecimal quantity, String discount) {
        return new LineInput(
                null,
                description,
                quantity,
                "C62",
                new BigDecimal("1250.00"),
                new BigDecimal(discount),
                new BigDecimal("20"),
                null,
                null,
                null);
    }

    private String words(String quote) {
        return jdbc.sql("select subject || ': ' || body from spanco.mail where reference = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    private static MockHttpServletRequestBuilder sent(String quote, String subject, String body) {
        return sent(quote, subject, body, "achats@conserverie-leon.example");
    }

    private static MockHttpServletRequestBuilder sent(String quote, String subject, String body, String to) {
        return post("/quotes/" + quote + "/send")
                .param("to", to)
                .param("subject", subject)
                .param("body", body);
    }

    private static MockHttpServletRequestBuilder seller(MockHttpServletRequestBuilder request) {
        return request.with(user("commercial").authorities(new SimpleGrantedAuthority("sales")))
                .with(csrf());
    }

    @SafeVarargs
    private void shows(MockHttpServletRequestBuilder request, Matcher<String>... parts) throws Exception {
        browser.perform(seller(request))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(parts)));
    }
}
