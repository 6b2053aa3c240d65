package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.spanco.document.CommercialDocument;
import io.spanco.invoice.Sales;
import io.spanco.quote.Becomes;
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

/** No page breaks WCAG 2.1 A or AA as far as axe can tell, nor scrolls sideways on a desk or on a telephone. */
@SpancoTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=true"})
class PagesAreAccessibleTests {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> pages() {
        Page signIn = Chromium.visitor(port);
        Page page = Chromium.signedIn(port, "admin");
        Sales sales = new Sales(context);
        long customer = sales.customer("Biscuiterie de Pont-Aven");
        CommercialDocument order = sales.accepted(customer, Becomes.ORDER, Sales.line("Four", "1", "1200.00"));
        String invoice = sales.draft(Sales.line("Pose", "1", "800.00")).number();
        Stream<String> paths = Stream.of(
                "/",
                "/deals",
                "/search?q=four",
                "/companies",
                "/products",
                "/orders",
                "/invoices",
                "/mails",
                "/companies/" + customer,
                "/deals/" + order.dealNumber(),
                "/quotes",
                "/orders/" + order.number(),
                "/invoices/" + invoice);
        return Stream.concat(
                        Stream.of(DynamicTest.dynamicTest("/login", () -> check(signIn, "/login"))),
                        paths.map(path -> DynamicTest.dynamicTest(path, () -> check(page, path))))
                .onClose(() -> {
                    signIn.context().close();
                    page.context().close();
                });
    }

    private static void check(Page page, String path) {
        page.setViewportSize(DESK, 900);
        int status = page.navigate(path).status();
        assumeTrue(status != 404, "no page at " + path);
        assertThat(status).isEqualTo(200);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(violations(page)).as("violations of WCAG on " + path).isEmpty();
        assertThat(overflow(page)).as("sideways at " + DESK).isZero();
        page.setViewportSize(TELEPHONE, 844);
        assertThat(overflow(page)).as("sideways at " + TELEPHONE).isZero();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml()))
                        .toList();
    }

    /** @return by how many pixels the page is wider than its window */
    private static int overflow(Page page) {
        return ((Number) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"))
                .intValue();
    }
}
