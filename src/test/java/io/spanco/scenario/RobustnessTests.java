package io.spanco.scenario;

import static io.spanco.invoice.Sales.line;
import static io.spanco.testing.Acting.ADMIN;
import static io.spanco.testing.Acting.COMMERCIAL;
import static io.spanco.testing.Acting.COMPTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.invoice.Invoice;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.party.SampleCompanies;
import io.spanco.party.SellerDetails;
import io.spanco.party.Sellers;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Visitor;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteService;
import io.spanco.quote.QuoteStatus;
import io.spanco.quote.Quotes;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold when many act at once, when something fails half way, and when someone goes past the application. */
@SpancoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RobustnessTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    QuoteService quoteService;

    @Autowired
    Quotes quotes;

    @Autowired
    InvoiceService invoiceService;

    @Autowired
    Invoices invoices;

    @Autowired
    ReceivableService receivables;

    @Autowired
    Sellers sellers;

    @Autowired
    Clock clock;

    private SampleDeals deals;
    private Sales sales;
    private Desk desk;

    @BeforeEach
    void fixtures() {
        deals = new SampleDeals(context);
        sales = new Sales(context);
        desk = new Desk(context);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update spanco.document set total_net = 1 where number = '%s'",
                "update spanco.document set number = 'FA-0000' where number = '%s'",
                "update spanco.document set issued_at = null, issue_date = null where number = '%s'",
                "delete from spanco.document where number = '%s'",
                "update spanco.document_line set net = 1 where document_id = (select id from spanco.document where number = '%s')",
                "delete from spanco.document_line where document_id = (select id from spanco.document where number = '%s')",
                "delete from spanco.document_derivation where child_id = (select id from spanco.document where number = '%s')",
                "update spanco.document_file set sha256 = repeat('0', 64) where document_id = (select id from spanco.document where number = '%s')",
                "delete from spanco.document_file where document_id = (select id from spanco.document where number = '%s')",
                "update spanco.payment set amount = 1 where invoice_id = (select id from spanco.document where number = '%s')",
                "delete from spanco.payment where invoice_id = (select id from spanco.document where number = '%s')",
                "update spanco.deal_event set text = 'autre' where deal_number = (select deal_number from spanco.document where number = '%s')",
                "delete from spanco.deal_event where deal_number = (select deal_number from spanco.document where number = '%s')",
                "truncate spanco.document cascade",
                "truncate spanco.document_line cascade",
                "truncate spanco.document_derivation",
                "truncate spanco.document_file",
                "truncate spanco.payment",
                "truncate spanco.deal_event"
            })
    void theDatabaseRefusesToChangeWhatIsIssued(String statement) {
        Invoice paid = paidInvoice();
        assertThatThrownBy(() -> jdbc.update(statement.formatted(paid.number())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageMatching("(?s).*(ne se modifie|ne reçoit que des ajouts).*");
    }

    @Test
    void aDraftStillChanges() {
        String draft = deals.draftQuote(deals.inApproach());
        assertThat(jdbc.update("update spanco.document set total_net = 2400 where number = ?", draft))
                .isOne();
        assertThat(jdbc.update(
                        "update spanco.document_line set net = 2400 where document_id = (select id from spanco.document where number = ?)",
                        draft))
                .isOne();
    }

    @Test
    void sixteenAtOnceDrawNumbersWithoutGapsOrDoubles() throws Exception {
        Collection<String[]> drawn = atOnce(16, () -> {
            String deal = deals.inApproach();
            return new String[] {deal, deals.draftQuote(deal)};
        });
        assertThat(gapless(drawn.stream().map(pair -> pair[0]).toList())).isTrue();
        assertThat(gapless(drawn.stream().map(pair -> pair[1]).toList())).isTrue();
    }

    @Test
    void whatFailsHalfWayLeavesRowsNumberAndTaskAsTheyWere() {
        Invoice first = issue(draft());
        String draft = draft();
        String counter = "customer-" + invoices.existing(draft).companyId();
        Traces before = Traces.in(jdbc);
        seller(without(SampleCompanies.ATELIERS_KERVRAN));
        try {
            assertThatThrownBy(() -> issue(draft)).isInstanceOf(Conflict.class).hasMessageContaining("IBAN");
            assertThat(Traces.in(jdbc)).isEqualTo(before);
            assertThat(invoices.existing(draft).isIssued()).isFalse();
            assertThat(desk.waiting(counter)).containsExactly("prepareInvoice");
        } finally {
            seller(SampleCompanies.ATELIERS_KERVRAN);
        }
        assertThat(counterOf(issue(draft).number())).isEqualTo(counterOf(first.number()) + 1);
        assertThat(desk.waiting(counter)).isEmpty();
    }

    @Test
    void ofTwoAcceptancesAtOnceOneWins() throws Exception {
        String deal = deals.inApproach();
        String first = deals.sentQuote(deal);
        String second = COMMERCIAL.as(() -> {
            String revision = quoteService.revise(first).number();
            quoteService.send(revision, null, List.of());
            return revision;
        });
        List<String> both = new ArrayList<>(List.of(first, second));
        Collection<Boolean> won = atOnce(2, () -> {
            String quote;
            synchronized (both) {
                quote = both.remove(0);
            }
            try {
                COMMERCIAL.does(() -> quoteService.accept(quote, null, Becomes.ORDER, null));
                return true;
            } catch (Conflict late) {
                return false;
            }
        });
        assertThat(won).containsExactlyInAnyOrder(true, false);
        assertThat(quotes.ofDeal(deal))
                .extracting(quote -> quote.status())
                .containsExactlyInAnyOrder(QuoteStatus.ACCEPTED, QuoteStatus.NOT_RETAINED);
        assertThat(desk.waiting(deal)).containsExactly("planOrder");
    }

    @Test
    void eightPostsOfOneKeyOpenOneDeal() throws Exception {
        String key = UUID.randomUUID().toString();
        long company = sales.customer("Verrerie");
        String body = "{\"companyId\":%d,\"title\":\"Ligne %s\",\"need\":\"une ligne\",\"source\":\"salon\"}"
                .formatted(company, key);
        Collection<HttpResponse<String>> answers = atOnce(
                8,
                () -> new Visitor(port)
                        .basic("commercial", "commercial")
                        .post("/api/deals", body, "Idempotency-Key", key));
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(jdbc.queryForObject("select count(*) from spanco.deal where company_id = ?", Integer.class, company))
                .isOne();
    }

    private String draft() {
        return sales.draft(line("Étiqueteuse", "2", "1250.00")).reference();
    }

    private Invoice issue(String draft) {
        return invoices.existing(
                COMPTA.as(() -> invoiceService.issue(draft, null).number()));
    }

    private Invoice paidInvoice() {
        Invoice invoice = issue(draft());
        COMPTA.does(() -> receivables.pay(
                new NewPayment(invoice.number(), new BigDecimal("100"), LocalDate.now(clock), PaymentMethod.TRANSFER)));
        return invoice;
    }

    private void seller(SellerDetails details) {
        ADMIN.does(() -> sellers.change(sellers.current().version(), details));
    }

    private static SellerDetails without(SellerDetails all) {
        return new SellerDetails(
                all.name(),
                all.legalForm(),
                all.capital(),
                all.siren(),
                all.rcs(),
                all.vatNumber(),
                all.vatFranchise(),
                all.vatOnDebits(),
                null,
                null,
                all.address(),
                all.email(),
                all.phone(),
                all.paymentTermDays(),
                all.endOfMonth(),
                all.endOfMonthReading(),
                all.penaltyRate());
    }

    private static long counterOf(String number) {
        return Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
    }

    private static boolean gapless(List<String> numbers) {
        long[] sorted =
                numbers.stream().mapToLong(RobustnessTests::counterOf).sorted().toArray();
        return IntStream.range(0, sorted.length).allMatch(index -> sorted[index] == sorted[0] + index);
    }

    private static <T> Collection<T> atOnce(int many, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> running = IntStream.range(0, many)
                    .mapToObj(index -> threads.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
