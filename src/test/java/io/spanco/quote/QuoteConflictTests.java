package io.spanco.quote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.spanco.document.LineInput;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.browser.Chromium;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two people write one draft: whoever comes second chooses, and then is asked nothing more. */
@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class QuoteConflictTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    QuoteService service;

    @Autowired
    Quotes quotes;

    @Test
    void leavingAConflictByAChoiceAsksNothingMore() {
        SampleDeals samples = new SampleDeals(context);
        String quote = samples.draftQuote(samples.inApproach());
        List<String> asked = new ArrayList<>();
        Page page = Chromium.signedIn(port, "commercial");
        page.onDialog(dialog -> note(dialog, asked));
        page.navigate("/quotes/" + quote);
        Locator description = page.locator("#lines [data-field=description]");

        somebodyElseWrites(quote, "La leur");
        write(description, "La mienne");
        page.waitForNavigation(() -> page.locator("a.conflict-choice").click());
        assertThat(description).hasValue("La leur");

        somebodyElseWrites(quote, "Encore la leur");
        write(description, "Toujours la mienne");
        page.waitForNavigation(() -> page.locator("#conflict-mine").click());
        assertThat(description).hasValue("Toujours la mienne");
        assertThat(asked).isEmpty();

        somebodyElseWrites(quote, "La dernière");
        write(description, "Non enregistrée");
        page.waitForNavigation(() -> page.locator(".crumbs a").first().click());
        assertThat(asked).containsExactly("beforeunload");
        page.context().close();
    }

    private static void note(Dialog dialog, List<String> asked) {
        asked.add(dialog.type());
        dialog.accept();
    }

    private static void write(Locator description, String text) {
        description.fill(text);
        description.blur();
        assertThat(description.page().locator("#conflict.has-choices")).isVisible();
    }

    private void somebodyElseWrites(String quote, String description) {
        LineInput line = new LineInput(
                null,
                description,
                new BigDecimal("2"),
                "C62",
                new BigDecimal("1250.00"),
                null,
                new BigDecimal("20"),
                null,
                null,
                null);
        Acting.COMMERCIAL.does(() -> service.change(
                quote, quotes.existing(quote).version(), new QuoteInput(QuoteKind.NORMAL, List.of(line), null, null)));
    }
}
