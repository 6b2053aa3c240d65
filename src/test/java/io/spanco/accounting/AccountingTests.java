package io.spanco.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.spanco.accounting.AccountingService.FecDownload;
import io.spanco.catalog.VatExemption;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineInput;
import io.spanco.document.PartRequest;
import io.spanco.invoice.CreditInput;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.Invoices;
import io.spanco.invoice.Sales;
import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
import io.spanco.platform.time.MovableClock;
import io.spanco.purchase.ClaimedAmounts;
import io.spanco.purchase.GoodsReceiving;
import io.spanco.purchase.PurchaseService;
import io.spanco.purchase.SupplierInvoiceDecision;
import io.spanco.purchase.SupplierInvoiceInput;
import io.spanco.purchase.SupplierInvoiceVerdict;
import io.spanco.purchase.SupplierInvoicing;
import io.spanco.quote.Becomes;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentCancelling;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.spanco.testing.Acting;
import io.spanco.testing.SampleDeals;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The FEC: its form, its balance, and what closing a period means. The other tests' invoices stand in it too. */
@SpancoTest
class AccountingTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    AccountingService service;

    @Autowired
    InvoiceService invoiceService;

    @Autowired
    ReceivableService receivables;

    @Autowired
    Invoices invoices;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The first day that no period of another test closes; far from the days on which others book. */
    private LocalDate toTheNextOpenDay() {
        LocalDate day = Acting.COMPTA.as(service::batches).stream()
                .findFirst()
                .map(last -> last.to().plusDays(1))
                .orElse(LocalDate.of(today().getYear() + 2, 3, 1));
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(today(), day)));
        return today();
    }

    private String issued(String reference) {
        return Acting.COMPTA.as(() -> invoiceService.issue(reference, null).number());
    }

    private void paid(String invoice, LocalDate day) {
        Acting.COMPTA.does(() -> receivables.pay(
                new NewPayment(invoice, invoices.existing(invoice).totalGross(), day, PaymentMethod.TRANSFER)));
    }

    private List<String[]> rows(LocalDate from, LocalDate to) {
        return rows(Acting.COMPTA.as(() -> service.fec(from, to)));
    }

    private static List<String[]> rows(FecDownload file) {
        return Arrays.stream(new String(file.content(), StandardCharsets.UTF_8).split("\r\n"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static List<String> of(List<String[]> rows, String piece) {
        return rows.stream()
                .filter(row -> row[8].equals(piece))
                .map(row -> row[0] + " " + row[4].substring(0, 3) + " " + row[11] + " " + row[12]
                        + (row[13].isEmpty() ? "" : " L"))
                .toList();
    }

    private static void assertWellFormed(List<String[]> rows) {
        assertThat(rows.get(0)).containsExactly(FecFile.COLUMNS.toArray(String[]::new));
        List<String[]> lines = rows.subList(1, rows.size());
        assertThat(lines).allSatisfy(row -> assertThat(row).hasSize(18));
        Map<Integer, BigDecimal> balances = lines.stream()
                .collect(Collectors.groupingBy(
                        row -> Integer.parseInt(row[2]),
                        Collectors.reducing(
                                BigDecimal.ZERO, row -> amount(row[11]).subtract(amount(row[12])), BigDecimal::add)));
        assertThat(balances.values()).allMatch(balance -> balance.signum() == 0);
        int first = balances.keySet().stream().min(Integer::compare).orElse(1);
        assertThat(balances.keySet())
                .hasSize(balances.keySet().stream().max(Integer::compare).orElse(0) - first + 1);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    @Test
    void salesDepositsCreditNotesAndReceiptsAreBooked() {
        Sales sales = new Sales(context);
        CommercialDocument order = sales.accepted(
                sales.customer("Conserverie du Léon"),
                Becomes.ORDER,
                Sales.line("Étiqueteuse", "2", "500.00"),
                Sales.line("Pose", "1", "100.00", "10"));
        String deposit = issued(Acting.COMPTA.as(() -> invoiceService
                .create(new InvoiceSource(null, order.number(), null, new BigDecimal("30")))
                .draftReference()));
        paid(deposit, today());
        String balance = issued(Acting.COMPTA.as(() -> invoiceService
                .create(new InvoiceSource(null, order.number(), null, null))
                .draftReference()));
        String credit = Acting.COMPTA.as(() -> invoiceService
                .credit(balance, new CreditInput("retour", null, false))
                .number());
        List<String[]> rows = rows(today(), today());
        assertWellFormed(rows);
        assertThat(of(rows, deposit))
                .containsExactly(
                        "VE 411 393,00 0,00 L",
                        "VE 419 0,00 300,00",
                        "VE 419 0,00 30,00",
                        "VE 445 0,00 60,00",
                        "VE 445 0,00 3,00",
                        "BQ 512 393,00 0,00",
                        "BQ 411 0,00 393,00 L");
        assertThat(of(rows, balance))
                .containsExactly(
                        "VE 411 917,00 0,00 L",
                        "VE 701 0,00 1000,00",
                        "VE 419 300,00 0,00",
                        "VE 701 0,00 100,00",
                        "VE 419 30,00 0,00",
                        "VE 445 0,00 140,00",
                        "VE 445 0,00 7,00");
        assertThat(of(rows, credit)).contains("VE 411 0,00 917,00 L", "VE 701 1000,00 0,00", "VE 419 0,00 300,00");
    }

    @Test
    void aPaymentThatIsTakenBackIsBookedTheOtherWay() {
        Sales sales = new Sales(context);
        String invoice =
                issued(sales.draft(Sales.line("Étiqueteuse", "1", "100.00")).reference());
        Acting.COMPTA.does(() -> {
            long payment = receivables
                    .pay(new NewPayment(invoice, new BigDecimal("50"), today(), PaymentMethod.TRANSFER))
                    .id();
            context.getBean(PaymentCancelling.class).cancel(payment, "mauvaise facture");
        });
        List<String[]> rows = rows(today(), today());
        assertWellFormed(rows);
        assertThat(of(rows, invoice))
                .containsSubsequence(
                        "BQ 512 50,00 0,00", "BQ 411 0,00 50,00", "BQ 512 0,00 50,00", "BQ 411 50,00 0,00");
    }

    @Test
    void aCheckedSupplierInvoiceIsBookedAsAPurchase() {
        Sales sales = new Sales(context);
        String deal = sales.accepted(
                        sales.customer("Conserverie du Léon"), Becomes.ORDER, Sales.line("Étiqueteuse", "1", "500.00"))
                .dealNumber();
        long supplier = Acting.COMMERCIAL.as(() -> context.getBean(CompanyService.class)
                .register(SampleCompanies.SCIERIE_DU_JURA)
                .id());
        SupplierInvoicing invoicing = context.getBean(SupplierInvoicing.class);
        Acting.COMPTA.does(() -> {
            invoicing.enter(motors(deal, supplier), new SupplierInvoiceInput("F-2026-17", today(), null, null));
            invoicing.enter(
                    motors(deal, supplier),
                    new SupplierInvoiceInput(
                            "F-2026-18",
                            today(),
                            null,
                            ClaimedAmounts.of(new BigDecimal("190.50"), new BigDecimal("38.00"), null)),
                    SupplierInvoiceVerdict.of(SupplierInvoiceDecision.DIFFERENCE_ACCEPTED, "remise de fin d’année"));
        });
        List<String[]> rows = rows(today(), today());
        assertWellFormed(rows);
        assertThat(of(rows, "F-2026-17"))
                .containsExactly("AC 607 200,00 0,00", "AC 445 40,00 0,00", "AC 401 0,00 240,00");
        assertThat(of(rows, "F-2026-18"))
                .containsExactly("AC 607 190,50 0,00", "AC 445 38,00 0,00", "AC 401 0,00 228,50");
    }

    @Test
    void whatASupplierClaimsIsBookedByRateAndTheHighestTakesTheRest() {
        LineInput motor = Sales.line("Moteur", "1", "100.00");
        LineInput book = Sales.line("Notice", "1", "50.00", "10");
        accept("F-20", "150", "25.03", motor, book);
        accept("F-21", "150", "0", motor, book);
        accept("F-22", "150", "3", motor, book);
        accept("F-23", "310", "22", motor, free("Transport", "200.00"));
        accept("F-24", "190", "0", free("Transport", "200.00"));
        List<String[]> rows = rows(today(), today());
        assertWellFormed(rows);
        assertThat(of(rows, "F-20"))
                .containsExactlyInAnyOrder(
                        "AC 607 100,00 0,00",
                        "AC 607 50,00 0,00",
                        "AC 445 20,03 0,00",
                        "AC 445 5,00 0,00",
                        "AC 401 0,00 175,03");
        assertThat(of(rows, "F-21"))
                .containsExactlyInAnyOrder("AC 607 100,00 0,00", "AC 607 50,00 0,00", "AC 401 0,00 150,00");
        assertThat(of(rows, "F-22"))
                .containsExactlyInAnyOrder(
                        "AC 607 100,00 0,00", "AC 607 50,00 0,00", "AC 445 3,00 0,00", "AC 401 0,00 153,00");
        assertThat(of(rows, "F-23"))
                .containsExactlyInAnyOrder(
                        "AC 607 100,00 0,00", "AC 607 210,00 0,00", "AC 445 22,00 0,00", "AC 401 0,00 332,00");
        assertThat(of(rows, "F-24")).containsExactlyInAnyOrder("AC 607 190,00 0,00", "AC 401 0,00 190,00");
    }

    /** Ordered, received, and invoiced at other amounts that are accepted. */
    private void accept(String number, String net, String vat, LineInput... lines) {
        String deal = new SampleDeals(context).inApproach();
        long supplier = Acting.COMMERCIAL.as(() -> context.getBean(CompanyService.class)
                .register(SampleCompanies.supplier("Scierie du Jura", "commandes@scierie-jura.example"))
                .id());
        String order = received(deal, supplier, lines);
        Acting.COMPTA.does(() -> context.getBean(SupplierInvoicing.class)
                .enter(
                        order,
                        new SupplierInvoiceInput(
                                number,
                                today(),
                                null,
                                ClaimedAmounts.of(new BigDecimal(net), new BigDecimal(vat), null)),
                        SupplierInvoiceVerdict.of(SupplierInvoiceDecision.DIFFERENCE_ACCEPTED, "convenu")));
    }

    private static LineInput free(String description, String price) {
        return new LineInput(
                null,
                description,
                BigDecimal.ONE,
                "C62",
                new BigDecimal(price),
                null,
                BigDecimal.ZERO,
                VatExemption.INTRA_COMMUNITY.name(),
                null,
                null);
    }

    /** Two motors at 100 €, ordered and received. */
    private String motors(String deal, long supplier) {
        return received(deal, supplier, Sales.line("Moteur", "2", "100.00"));
    }

    private String received(String deal, long supplier, LineInput... lines) {
        return Acting.ACHATS.as(() -> {
            PurchaseService purchases = context.getBean(PurchaseService.class);
            String number = purchases.create(deal, supplier, List.of(lines)).number();
            purchases.send(number, null, List.of());
            List<PartRequest> all = IntStream.range(0, lines.length)
                    .mapToObj(index -> new PartRequest(index + 1, lines[index].quantity()))
                    .toList();
            context.getBean(GoodsReceiving.class).receive(number, all);
            return number;
        });
    }

    @Test
    void aClosedPeriodStaysAsItWasAndWhatComesLateCountsAfterIt() {
        Sales sales = new Sales(context);
        LocalDate day = toTheNextOpenDay();
        String invoice =
                issued(sales.draft(Sales.line("Étiqueteuse", "1", "100.00")).reference());
        clock.advance(Duration.ofDays(3));
        Batch batch = Acting.COMPTA.as(() -> service.close(day, day.plusDays(1)));
        assertThat(batch.sha256()).hasSize(64);
        FecDownload kept = Acting.COMPTA.as(() -> service.batchFile(batch.id()));
        assertWellFormed(rows(kept));
        assertThat(of(rows(kept), invoice))
                .containsExactly("VE 411 120,00 0,00", "VE 701 0,00 100,00", "VE 445 0,00 20,00");

        paid(invoice, day.plusDays(1));
        List<String[]> now = rows(day, day.plusDays(1));
        assertThat(of(now, invoice)).hasSize(3);
        List<String[]> later = rows(day, day.plusDays(3));
        assertWellFormed(later);
        assertThat(later.stream().filter(row -> row[0].equals("BQ") && row[8].equals(invoice)))
                .hasSize(2)
                .allMatch(row -> row[3].equals(day.plusDays(2).toString().replace("-", "")));
        assertThat(Acting.COMPTA.as(() -> service.batchFile(batch.id())).content())
                .isEqualTo(kept.content());
        Acting.COMPTA.does(() -> {
            assertThatThrownBy(() -> service.close(day.plusDays(1), day.plusDays(2)))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> service.close(day.plusDays(2), day.plusDays(9)))
                    .isInstanceOf(Invalid.class);
        });
        Acting.COMMERCIAL.does(
                () -> assertThatThrownBy(() -> service.fec(day, day)).isInstanceOf(Forbidden.class));
    }

    @Test
    void periodsAreClosedOneAfterTheOther() {
        LocalDate day = toTheNextOpenDay();
        clock.advance(Duration.ofDays(5));
        Acting.COMPTA.does(() -> {
            service.close(day, day);
            LocalDate next = day.plusDays(1);
            for (LocalDate from : List.of(next.plusDays(1), day.minusYears(1))) {
                assertThatThrownBy(() -> service.close(from, from.plusDays(1)))
                        .isInstanceOf(Conflict.class)
                        .hasMessageContaining(French.day(next));
            }
            service.close(next, next);
            assertThat(service.nextDay()).contains(next.plusDays(1));
        });
    }

    @Test
    void whatIsInAPeriodIsSaidOnThePageBeforeItIsClosed() throws Exception {
        LocalDate day = toTheNextOpenDay();
        MockMvc page = MockMvcBuilders.webAppContextSetup(context).build();
        PeriodSummary before = Acting.COMPTA.as(() -> service.summary(day, day));
        paid(
                issued(new Sales(context)
                        .draft(Sales.line("Étiqueteuse", "1", "100.00"))
                        .reference()),
                day);
        PeriodSummary after = Acting.COMPTA.as(() -> service.summary(day, day));
        assertThat(after.entries()).isEqualTo(before.entries() + 2);
        assertThat(after.total()).isEqualByComparingTo(before.total().add(new BigDecimal("240")));
        assertThat(asked(page, day, day, 200))
                .contains("data-modal", "du " + French.day(day) + " au " + French.day(day))
                .contains("Ventes", "Banque", French.money(after.total()).replace('\u00A0', ' '))
                .contains(after.fileName(), "value=\"" + day + "\"");
        assertThat(asked(page, day, day.plusDays(1), 422)).contains("Une période à venir ne se clôt pas.");
        assertThat(Acting.COMPTA.as(service::batches))
                .noneMatch(batch -> batch.to().equals(day));
    }

    @Test
    void nothingIsProposedWhileEverythingIsClosedUpToToday() throws Exception {
        LocalDate day = toTheNextOpenDay();
        MockMvc page = MockMvcBuilders.webAppContextSetup(context).build();
        assertThat(accounting(page)).contains("value=\"" + day + "\"").doesNotContain("Tout est clos à ce jour");
        Acting.COMPTA.does(() -> service.close(day, day));
        LocalDate next = day.plusDays(1);
        assertThat(accounting(page))
                .contains("Tout est clos à ce jour : la prochaine période commence le " + French.day(next))
                .doesNotContain("value=\"" + next + "\"");
    }

    private static String accounting(MockMvc page) {
        return Acting.COMPTA.as(() -> {
            try {
                return page.perform(get("/accounting"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace('\u00A0', ' ');
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String asked(MockMvc page, LocalDate from, LocalDate to, int status) {
        return Acting.COMPTA.as(() -> {
            try {
                return page.perform(get("/accounting/batches/new")
                                .header("HX-Request", "true")
                                .param("from", from.toString())
                                .param("to", to.toString()))
                        .andExpect(status().is(status))
                        .andExpect(header().string("HX-Retarget", status == 422 ? "#close-period" : null))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace('\u00A0', ' ');
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aWriteOffIsALossAndLettersTheInvoice() {
        Sales sales = new Sales(context);
        String invoice =
                issued(sales.draft(Sales.line("Étiqueteuse", "1", "100.00")).reference());
        Acting.COMPTA.does(() -> {
            receivables.pay(new NewPayment(invoice, new BigDecimal("50.00"), today(), PaymentMethod.TRANSFER));
            receivables.writeOff(invoice, "liquidation judiciaire");
        });
        List<String[]> rows = rows(today(), today());
        assertWellFormed(rows);
        assertThat(of(rows, invoice))
                .containsExactly(
                        "VE 411 120,00 0,00 L",
                        "VE 701 0,00 100,00",
                        "VE 445 0,00 20,00",
                        "BQ 512 50,00 0,00",
                        "BQ 411 0,00 50,00 L",
                        "OD 654 70,00 0,00",
                        "OD 411 0,00 70,00 L");
        Acting.COMPTA.does(() -> assertThatThrownBy(
                        () -> invoiceService.credit(invoice, new CreditInput("retour", null, false)))
                .isInstanceOf(Conflict.class));
    }

    @Test
    void anOpenPeriodIsNumberedAfterTheClosedOnesAndAClosedOneComesAsItWasKept() {
        Sales sales = new Sales(context);
        LocalDate day = toTheNextOpenDay();
        issued(sales.draft(Sales.line("Étiqueteuse", "1", "100.00")).reference());
        clock.advance(Duration.ofDays(1));
        Batch batch = Acting.COMPTA.as(() -> service.close(day, day));
        FecDownload kept = Acting.COMPTA.as(() -> service.batchFile(batch.id()));
        int last = numbers(rows(kept)).stream().max(Integer::compare).orElseThrow();

        issued(sales.draft(Sales.line("Étiqueteuse", "2", "100.00")).reference());
        LocalDate next = day.plusDays(1);
        assertThat(numbers(rows(next, next))).containsOnly(last + 1);
        assertThat(numbers(rows(day, next))).contains(last, last + 1);
        assertThat(Acting.COMPTA.as(() -> service.fec(day, day)).content()).isEqualTo(kept.content());
        clock.advance(Duration.ofDays(1));
        Batch second = Acting.COMPTA.as(() -> service.close(next, next));
        assertThat(numbers(rows(Acting.COMPTA.as(() -> service.batchFile(second.id())))))
                .containsOnly(last + 1);
        assertThat(Acting.COMPTA.as(() -> service.batchFile(batch.id())).content())
                .isEqualTo(kept.content());
    }

    private static List<Integer> numbers(List<String[]> rows) {
        return rows.stream().skip(1).map(row -> Integer.valueOf(row[2])).toList();
    }
}
