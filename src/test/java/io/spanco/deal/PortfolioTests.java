package io.spanco.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.Sales;
import io.spanco.platform.time.MovableClock;
import io.spanco.receivable.ReceivableService;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** The portfolio as board, list and file shows the same deals, whatever narrows it. */
@SpancoTest
@AutoConfigureMockMvc
class PortfolioTests {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService engine;

    @Autowired
    DealClosing closing;

    @Autowired
    InvoiceService invoicing;

    @Autowired
    ReceivableService receivables;

    @Autowired
    MovableClock clock;

    private String late;
    private String forgotten;
    private String quoted;

    @BeforeEach
    void threeDeals() {
        SampleDeals samples = new SampleDeals(context);
        clock.at(Instant.parse("2020-02-03T09:00:00Z"), () -> late = samples.inApproach());
        forgotten = samples.inApproach();
        engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(forgotten)
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.deleteProcessInstance(instance.getId(), "test"));
        quoted = samples.inApproach();
        samples.draftQuote(quoted);
    }

    /** A task six years late would stand first in the queues of other tests. */
    @AfterEach
    void nobodyWaitsForThem() {
        Acting.DIRECTION.does(() -> {
            closing.abandon(late, "essai");
            closing.abandon(quoted, "essai");
        });
    }

    @Test
    void whatIsLateIsShownWhereItIsAskedFor() throws Exception {
        shows("state=LATE&q=" + late, late, true);
        shows("state=LATE&q=" + forgotten, forgotten, false);
        shows("state=LATE&q=" + quoted, quoted, false);
    }

    @Test
    void whatNobodyHasToDoAnythingForIsShownWhereItIsAskedFor() throws Exception {
        shows("state=FORGOTTEN&q=" + forgotten, forgotten, true);
        shows("state=FORGOTTEN&q=" + late, late, false);
        shows("state=FORGOTTEN&q=" + quoted, quoted, false);
    }

    @Test
    void theKindIsThatOfTheQuoteThatCounts() throws Exception {
        shows("kind=NORMAL&q=" + quoted, quoted, true);
        shows("kind=TENDER&q=" + quoted, quoted, false);
        shows("kind=VIP&stage=APPROACH&q=" + quoted, quoted, false);
        shows("kind=NORMAL&stage=APPROACH&owner=commercial&q=" + quoted + " leon", quoted, true);
    }

    @Test
    void theRecoveryOfAnInvoiceIsWhatItsDealWaitsFor() throws Exception {
        Sales sales = new Sales(context);
        Invoice draft = sales.draft(Sales.line("Pose", "1", "90.00"));
        String deal = draft.dealNumber();
        clock.at(
                Instant.parse("2021-03-01T09:00:00Z"),
                () -> Acting.COMPTA.does(() -> {
                    String invoice = invoicing.issue(draft.reference(), null).number();
                    receivables.dispute(invoice, "rayures");
                }));
        shows("state=LATE&q=" + deal, deal, true);
        assertThat(page("/deals?view=list&q=" + deal)).contains("Régler le litige");
    }

    private void shows(String query, String deal, boolean shown) throws Exception {
        String link = "/deals/" + deal + "\"";
        assertThat(page("/deals?" + query).contains(link)).as("board " + query).isEqualTo(shown);
        assertThat(page("/deals?view=list&" + query).contains(link))
                .as("list " + query)
                .isEqualTo(shown);
        assertThat(page("/deals.csv?" + query).contains(deal))
                .as("file " + query)
                .isEqualTo(shown);
    }

    private String page(String path) throws Exception {
        return browser.perform(
                        get(path).with(user("direction").authorities(new SimpleGrantedAuthority("sales-management"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
