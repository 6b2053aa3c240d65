package io.spanco.statistics;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealService;
import io.spanco.deal.Need;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Qualification;
import io.spanco.delivery.DeliveryService;
import io.spanco.document.LineInput;
import io.spanco.document.PartRequest;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.InvoiceSource;
import io.spanco.invoice.Sales;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.party.SampleCompanies;
import io.spanco.platform.time.MovableClock;
import io.spanco.purchase.PurchaseService;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.spanco.schedule.OperationInput;
import io.spanco.schedule.ScheduleService;
import io.spanco.testing.Acting;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * Five deals of two owners, told by the real verbs, each on its day at ten in the morning; no other test lives in 2019.
 *
 * <pre>
 * A commercial  2/05 opened, 4/05 kept, 9/05 need, 10/05 quote 1 000 sent, 13/05 revised, 14/05 sent again, 20/05 order,
 *               21/05 purchase 600, workshop until 24/05, 27/05 delivered, 29/05 invoiced (due 28/06), 12/06 paid: won
 * B commercial  6/05 opened, 7/05 kept, 10/05 need, 10/05 quote 800 sent, 20/05 lost « Prix »
 * C direction   8/05 opened, 11/05 stopped: abandoned
 * D direction   9/05 opened, stays a suspect
 * E direction  10/04 opened, 15/04 lost « Délai »
 * </pre>
 */
final class SpringOf2019 {

    private final CompanyService companies;
    private final DealService deals;
    private final DealClosing closing;
    private final QuoteService quotes;
    private final ScheduleService schedule;
    private final PurchaseService purchases;
    private final DeliveryService deliveries;
    private final InvoiceService invoices;
    private final ReceivableService receivables;
    private final MovableClock clock;

    String a;
    String b;
    String c;

    SpringOf2019(ApplicationContext context) {
        companies = context.getBean(CompanyService.class);
        deals = context.getBean(DealService.class);
        closing = context.getBean(DealClosing.class);
        quotes = context.getBean(QuoteService.class);
        schedule = context.getBean(ScheduleService.class);
        purchases = context.getBean(PurchaseService.class);
        deliveries = context.getBean(DeliveryService.class);
        invoices = context.getBean(InvoiceService.class);
        receivables = context.getBean(ReceivableService.class);
        clock = context.getBean(MovableClock.class);
    }

    void tell() {
        Acting.DIRECTION.does(this::ofDirection);
        Acting.COMMERCIAL.does(this::lostOne);
        wonOne();
    }

    private void ofDirection() {
        on("2019-04-10", () -> a = open());
        on("2019-04-15", () -> closing.lose(a, "Délai"));
        on("2019-05-08", () -> c = open());
        on("2019-05-09", this::open);
        on("2019-05-11", () -> deals.qualify(c, Qualification.STOP, null));
    }

    private void lostOne() {
        on("2019-05-06", () -> b = open());
        on("2019-05-07", () -> deals.qualify(b, Qualification.GO, null));
        on("2019-05-10", () -> {
            deals.discoverNeed(b, new Need("un poste", null, null));
            quotes.send(quoted(b, Sales.line("Poste", "1", "800.00")), null, List.of());
        });
        on("2019-05-20", () -> closing.lose(b, "Prix"));
    }

    private void wonOne() {
        String[] made = new String[2];
        Acting.COMMERCIAL.does(() -> {
            on("2019-05-02", () -> a = open());
            on("2019-05-04", () -> deals.qualify(a, Qualification.GO, null));
            on("2019-05-09", () -> deals.discoverNeed(a, new Need("une ligne", null, null)));
            on("2019-05-10", () -> {
                made[0] = quoted(a, Sales.line("Ligne", "1", "1000.00"));
                quotes.send(made[0], null, List.of());
            });
            on("2019-05-13", () -> made[0] = quotes.revise(made[0]).number());
            on("2019-05-14", () -> quotes.send(made[0], null, List.of()));
            on(
                    "2019-05-20",
                    () -> made[0] =
                            quotes.accept(made[0], null, Becomes.ORDER, null).reference());
        });
        long supplier =
                Acting.COMMERCIAL.as(() -> companies.register(supplier()).id());
        on(
                "2019-05-21",
                () -> Acting.ACHATS.does(() -> {
                    String order = purchases
                            .create(a, supplier, List.of(Sales.line("Moteur", "1", "600.00")))
                            .reference();
                    purchases.send(order, null, List.of());
                }));
        long[] operation = new long[1];
        Acting.DIRECTION.does(() -> {
            on(
                    "2019-05-21",
                    () -> operation[0] = schedule.plan(
                                    made[0], new OperationInput("Monter", null, at("2019-05-22"), 1_260))
                            .id());
            on("2019-05-25", () -> schedule.complete(operation[0], 90));
        });
        on(
                "2019-05-27",
                () -> Acting.LIVRAISON.does(() -> {
                    made[1] = deliveries
                            .prepare(made[0], List.of(new PartRequest(1, BigDecimal.ONE)))
                            .number();
                    deliveries.confirm(made[1], LocalDate.parse("2019-05-27"));
                }));
        Acting.COMPTA.does(() -> {
            on(
                    "2019-05-29",
                    () -> made[1] = invoices.issue(
                                    invoices.create(new InvoiceSource(List.of(made[1]), null, null, null))
                                            .draftReference(),
                                    null)
                            .number());
            on(
                    "2019-06-12",
                    () -> receivables.pay(new NewPayment(
                            made[1],
                            new BigDecimal("1200.00"),
                            LocalDate.parse("2019-06-12"),
                            PaymentMethod.TRANSFER)));
        });
    }

    private String open() {
        long customer = companies
                .register(SampleCompanies.customer("Cidrerie de mai", null, "achats@cidrerie.example"))
                .id();
        return deals.open(new NewDeal(customer, "Étiquetage", "une ligne", "salon"))
                .number();
    }

    private String quoted(String deal, LineInput line) {
        return quotes.create(deal, new QuoteInput(QuoteKind.NORMAL, List.of(line), null, null))
                .number();
    }

    private static CompanyDetails supplier() {
        CompanyDetails known = SampleCompanies.customer("Moteurs du Jura", null, "ventes@moteurs.example");
        return new CompanyDetails(
                known.name(), null, null, null, known.email(), null, false, true, known.address(), null, null, false);
    }

    private void on(String day, Runnable work) {
        clock.at(at(day), work);
    }

    private Instant at(String day) {
        return LocalDate.parse(day).atTime(10, 0).atZone(clock.getZone()).toInstant();
    }
}
