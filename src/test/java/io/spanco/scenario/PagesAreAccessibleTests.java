package io.spanco.scenario;

import static io.spanco.testing.Acting.ACHATS;
import static io.spanco.testing.Acting.COMMERCIAL;
import static io.spanco.testing.Acting.COMPTA;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.spanco.deal.DealService;
import io.spanco.deal.NewDeal;
import io.spanco.document.CommercialDocument;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.purchase.PurchaseService;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteService;
import io.spanco.receivable.ReceivableService;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.browser.Chromium;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No page breaks WCAG 2.1 A or AA as far as axe can tell, nor scrolls sideways on a desk or on a telephone. */
@SpancoTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=true"})
class PagesAreAccessibleTests {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** Those that are looked at in English, too; there the other words have another width. */
    private static final String MOST_USED =
            "/(deals|companies|quotes|orders|invoices|purchases|receivables|deals/new|(deals|quotes|invoices)/[A-Z].*\\d)";

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompanyService companies;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private InvoiceService invoices;

    @Autowired
    private PurchaseService purchases;

    @Autowired
    private JdbcClient database;

    @TestFactory
    Stream<DynamicTest> pages() {
        Page signIn = Chromium.visitor(port);
        Page french = Chromium.signedIn(port, "admin");
        Page english = Chromium.signedIn(port, "admin");
        List<String> pages = Stream.concat(lists(), details()).toList();
        List<String> dialogs = dialogs();
        return Stream.of(
                        Stream.of(DynamicTest.dynamicTest("/login", () -> check(signIn, "/login"))),
                        pages.stream().map(path -> DynamicTest.dynamicTest(path, () -> check(french, path))),
                        dialogs.stream().map(path -> DynamicTest.dynamicTest(path, () -> checkDialog(french, path))),
                        Stream.of(DynamicTest.dynamicTest("/?lang=en", () -> check(english, "/?lang=en"))),
                        dialogs.stream()
                                .map(path -> DynamicTest.dynamicTest(path + " en", () -> checkDialog(english, path))),
                        pages.stream()
                                .filter(path -> path.matches(MOST_USED))
                                .map(path -> DynamicTest.dynamicTest(path + " en", () -> check(english, path))))
                .flatMap(tests -> tests)
                .onClose(() -> Stream.of(signIn, french, english)
                        .forEach(page -> page.context().close()));
    }

    private static Stream<String> lists() {
        return Stream.of(
                "/",
                "/deals",
                "/deals/new",
                "/search?q=four",
                "/companies",
                "/companies/new",
                "/products",
                "/products/new",
                "/quotes",
                "/orders",
                "/deliveries",
                "/purchases",
                "/invoices",
                "/receivables",
                "/accounting",
                "/mails",
                "/settings/seller");
    }

    private Stream<String> details() {
        Sales sales = new Sales(context);
        SampleDeals deals = new SampleDeals(context);
        long customer = sales.customer("Biscuiterie de Pont-Aven");
        CommercialDocument order = sales.accepted(customer, Becomes.ORDER, Sales.line("Four", "2", "1200.00"));
        String deal = deals.inApproach();
        String sent = deals.sentQuote(deal);
        String revision = COMMERCIAL.as(() -> quotes.revise(sent).reference());
        String draft = sales.draft(Sales.line("Pose", "1", "800.00")).reference();
        String issued = issued(sales);
        return Stream.of(
                "/companies/" + customer,
                "/deals/" + order.dealNumber(),
                "/deals/" + deal,
                "/quotes/" + sent,
                "/quotes/" + revision,
                "/quotes/" + revision + "/compare",
                "/orders/" + order.reference(),
                "/deliveries/" + sales.delivered(order.reference(), "1"),
                "/invoices/" + draft,
                "/invoices/" + issued,
                "/purchases/new?deal=" + deal,
                "/purchases/" + purchase(deal),
                "/mails/" + mail(sent));
    }

    /** The small forms that open above a page, each for something that waits for it. */
    private List<String> dialogs() {
        SampleDeals deals = new SampleDeals(context);
        Sales sales = new Sales(context);
        String open = deals.inApproach();
        String suspect = COMMERCIAL.as(() -> context.getBean(DealService.class)
                .open(new NewDeal(sales.deal(open).companyId(), "Étiquetage", "une ligne", "salon"))
                .number());
        String refused = deals.inApproach();
        String quote = deals.sentQuote(refused);
        COMMERCIAL.does(() -> quotes.refuse(quote, "Trop cher"));
        String owed = issued(sales);
        String disputed = issued(sales);
        COMPTA.does(() -> context.getBean(ReceivableService.class).dispute(disputed, "Machine rayée"));
        return List.of(
                "/deals/" + suspect + "/qualify",
                "/deals/" + open + "/notes",
                "/deals/" + open + "/lose",
                "/deals/" + refused + "/next-step",
                "/quotes/" + deals.draftQuote(open) + "/send",
                "/purchases/" + purchase(open) + "/send",
                "/quotes/" + deals.sentQuote(deals.inApproach()) + "/answer",
                "/invoices/" + owed + "/call",
                "/invoices/" + owed + "/dispute",
                "/invoices/" + owed + "/write-off",
                "/invoices/" + owed + "/remind",
                "/invoices/" + owed + "/credit-notes/new",
                "/receivables/" + context.getBean(Invoices.class).existing(owed).companyId() + "/payments/new",
                "/invoices/" + disputed + "/settle-dispute");
    }

    private String issued(Sales sales) {
        return COMPTA.as(() -> invoices.issue(
                        sales.draft(Sales.line("Pose", "1", "800.00")).reference(), null)
                .reference());
    }

    private String purchase(String deal) {
        long supplier = COMMERCIAL.as(() -> companies
                .register(SampleCompanies.supplier("Scierie du Jura", "commandes@scierie.example"))
                .id());
        return ACHATS.as(() -> purchases
                .create(deal, supplier, List.of(Sales.line("Planches", "2", "100.00")))
                .reference());
    }

    private long mail(String document) {
        return database.sql("select m.id from spanco.mail m join spanco.document d on d.id = m.document_id"
                        + " where d.number = :number")
                .param("number", document)
                .query(Long.class)
                .single();
    }

    private static void check(Page page, String path) {
        page.setViewportSize(DESK, 900);
        int status = page.navigate(path).status();
        assertThat(status).as("answer of " + path).isEqualTo(200);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(violations(page)).as("violations of WCAG on " + path).isEmpty();
        assertThat(overflow(page)).as("sideways at " + DESK).isZero();
        page.setViewportSize(TELEPHONE, 844);
        assertThat(overflow(page)).as("sideways at " + TELEPHONE).isZero();
    }

    /** Opens the form where the page that is shown puts all of them. */
    private static void checkDialog(Page page, String path) {
        page.setViewportSize(DESK, 900);
        page.evaluate("path => htmx.ajax('GET', path, '#dialogs')", path);
        page.locator("#dialogs dialog[open]").waitFor();
        assertThat(violations(new AxeBuilder(page).include("#dialogs dialog")))
                .as("violations of WCAG in the dialog " + path)
                .isEmpty();
        page.setViewportSize(TELEPHONE, 844);
        assertThat(overflow(page)).as("sideways at " + TELEPHONE).isZero();
        page.evaluate("document.querySelector('#dialogs').replaceChildren()");
    }

    private static List<String> violations(Page page) {
        return violations(new AxeBuilder(page));
    }

    /** In axe's simpler mode, which opens no page of its own for each: our pages have no frames. */
    private static List<String> violations(AxeBuilder axe) {
        return axe.setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                .toList();
    }

    /** @return by how many pixels the page is wider than its window */
    private static int overflow(Page page) {
        return ((Number) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"))
                .intValue();
    }
}
