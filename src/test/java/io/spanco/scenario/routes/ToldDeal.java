package io.spanco.scenario.routes;

import static io.spanco.testing.Acting.ACHATS;
import static io.spanco.testing.Acting.ADMIN;
import static io.spanco.testing.Acting.ATELIER;
import static io.spanco.testing.Acting.COMMERCIAL;
import static io.spanco.testing.Acting.COMPTA;
import static io.spanco.testing.Acting.LIVRAISON;

import io.spanco.accounting.AccountingService;
import io.spanco.attachment.AttachmentCategory;
import io.spanco.attachment.AttachmentService;
import io.spanco.attachment.UploadedFile;
import io.spanco.catalog.ProductService;
import io.spanco.catalog.SampleProducts;
import io.spanco.catalog.Unit;
import io.spanco.deal.DealService;
import io.spanco.deal.NewDeal;
import io.spanco.deal.Qualification;
import io.spanco.delivery.DeliveryService;
import io.spanco.document.CommercialDocument;
import io.spanco.document.LineInput;
import io.spanco.document.PartRequest;
import io.spanco.invoice.InvoiceService;
import io.spanco.invoice.Sales;
import io.spanco.party.Address;
import io.spanco.party.CompanyDetails;
import io.spanco.party.CompanyService;
import io.spanco.party.ContactDetails;
import io.spanco.party.ContactService;
import io.spanco.purchase.PurchaseService;
import io.spanco.quote.Becomes;
import io.spanco.quote.QuoteInput;
import io.spanco.quote.QuoteKind;
import io.spanco.quote.QuoteService;
import io.spanco.receivable.NewPayment;
import io.spanco.receivable.PaymentMethod;
import io.spanco.receivable.ReceivableService;
import io.spanco.schedule.CalendarFeeds;
import io.spanco.schedule.OperationInput;
import io.spanco.schedule.ScheduleService;
import io.spanco.testing.SampleDeals;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One of everything that an address can name: a deal with all its documents, and deals that wait for each form. */
final class ToldDeal {

    private final ApplicationContext context;
    private final Sales sales;
    private final SampleDeals deals;

    /** What stands for the first variable of a pattern: the longest beginning of the pattern wins. */
    private final Map<String, Object> named = new TreeMap<>();

    ToldDeal(ApplicationContext context) {
        this.context = context;
        sales = new Sales(context);
        deals = new SampleDeals(context);
        parties();
        work();
        quotes();
        money();
        papers();
    }

    /** @return the address of the pattern for what was told */
    String path(String pattern) {
        return filled(
                pattern,
                named.entrySet().stream()
                        .filter(entry -> pattern.replaceFirst("^/api", "").startsWith(entry.getKey()))
                        .reduce((shorter, longer) -> longer)
                        .map(entry -> entry.getValue().toString())
                        .orElse("1"));
    }

    private String filled(String pattern, String first) {
        return switch (pattern) {
            case "/quotes/{before}/compare/{after}" -> "/quotes/" + first + "/compare/" + named.get("revision");
            case "/companies/{companyId}/contacts/{id}", "/companies/{companyId}/contacts/{id}/remove" ->
                pattern.replace("{companyId}", first)
                        .replace("{id}", named.get("contact").toString());
            case "/statistics/{sheet}.csv" -> "/statistics/funnel.csv";
            default ->
                pattern.replaceFirst(Route.VARIABLE, first)
                        .replace("{version}", "1")
                        .replace("{file}", first);
        };
    }

    /** The address with a query that a page cannot do without. */
    String asked(String pattern) {
        return path(pattern) + query(pattern);
    }

    String query(String pattern) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        return switch (pattern) {
            case "/api/accounting/fec", "/accounting/fec" -> "?from=" + today.withDayOfMonth(1) + "&to=" + today;
            case "/accounting/batches/new" -> {
                LocalDate next = COMPTA.as(
                        () -> context.getBean(AccountingService.class).nextDay().orElse(today));
                yield "?from=" + next + "&to=" + next;
            }
            case "/search" -> "?q=four";
            case "/lines/products" -> "?q=four";
            case "/deals/new/companies" -> "?companyName=Bis";
            case "/statistics/list" -> "?fact=OPENED";
            case "/deals/{number}/history" -> "?before=999999";
            default -> "";
        };
    }

    private void parties() {
        long customer = sales.customer("Biscuiterie de Pont-Aven");
        named.put("/companies", customer);
        named.put(
                "contact",
                COMMERCIAL.as(() -> context.getBean(ContactService.class)
                        .add(customer, new ContactDetails("Anne Le Goff", "Achats", "anne@client.example", null))
                        .id()));
        named.put(
                "/products",
                COMMERCIAL.as(() -> context.getBean(ProductService.class)
                        .add(SampleProducts.product("FOUR-" + customer, "Four", Unit.C62, "10", "5", "20"))
                        .id()));
    }

    private void work() {
        long customer = (long) named.get("/companies");
        CommercialDocument order = sales.accepted(customer, Becomes.ORDER, Sales.line("Four", "9", "1200.00"));
        named.put("/orders", order.reference());
        named.put("/deals", order.dealNumber());
        Clock clock = context.getBean(Clock.class);
        long operation = ATELIER.as(() -> context.getBean(ScheduleService.class)
                .plan(
                        order.reference(),
                        new OperationInput("Montage", "atelier", clock.instant().plusSeconds(86_400), 90))
                .id());
        named.put("/operations", operation);
        named.put("/schedule/operations", operation);
        String note = LIVRAISON.as(() -> context.getBean(DeliveryService.class)
                .prepare(order.reference(), List.of(new PartRequest(1, BigDecimal.ONE)))
                .reference());
        named.put("/deliveries", note);
        named.put("/deliveries/of", order.reference());
        named.put("/schedule/deliveries", note);
        named.put("/purchases", purchase(order.dealNumber()));
        named.put("/purchase-orders", named.get("/purchases"));
    }

    private String purchase(String deal) {
        CompanyDetails jura = new CompanyDetails(
                "Scierie du Jura",
                null,
                null,
                null,
                "commandes@scierie.example",
                null,
                false,
                true,
                new Address("2 rue du Bois", null, "39000", "Lons-le-Saunier", "FR"),
                null,
                null,
                false);
        long supplier = COMMERCIAL.as(
                () -> context.getBean(CompanyService.class).register(jura).id());
        return ACHATS.as(() -> context.getBean(PurchaseService.class)
                .create(deal, supplier, List.of(Sales.line("Planches", "2", "100.00")))
                .reference());
    }

    private void quotes() {
        QuoteService service = context.getBean(QuoteService.class);
        String deal = deals.inApproach();
        String sent = deals.sentQuote(deal);
        named.put("/quotes", sent);
        named.put("negotiation", deal);
        named.put("revision", COMMERCIAL.as(() -> service.revise(sent).reference()));
        named.put("/quotes/{reference}/compare", named.get("revision"));
        named.put("/quotes/{reference}/send", deals.draftQuote(deals.inApproach()));
        named.put("/quotes/{reference}/preview", named.get("/quotes/{reference}/send"));
        named.put("/quotes/{reference}/answer", deals.sentQuote(deals.inApproach()));
        named.put("/quotes/{reference}/approve", COMMERCIAL.as(() -> {
            LineInput line = Sales.line("Ligne complète", "1", "250000.00");
            String quote = service.create(
                            deals.inApproach(), new QuoteInput(QuoteKind.NORMAL, List.of(line), null, null))
                    .reference();
            return service.send(quote, null, List.of()).reference();
        }));
        DealService dealService = context.getBean(DealService.class);
        long customer = (long) named.get("/companies");
        NewDeal opened = new NewDeal(customer, "Étiquetage", "une ligne", "salon");
        named.put(
                "/deals/{number}/qualify",
                COMMERCIAL.as(() -> dealService.open(opened).number()));
        named.put("/deals/{number}/need", COMMERCIAL.as(() -> {
            String number = dealService.open(opened).number();
            dealService.qualify(number, Qualification.GO, null);
            return number;
        }));
        named.put("/deals/{number}/next-step", COMMERCIAL.as(() -> {
            String number = deals.inApproach();
            service.refuse(deals.sentQuote(number), "Trop cher");
            return number;
        }));
        named.put(
                "/tasks",
                context.getBean(TaskService.class)
                        .createTaskQuery()
                        .taskDefinitionKey("recordAnswer")
                        .listPage(0, 1)
                        .get(0)
                        .getId());
    }

    private void money() {
        named.put("/invoices", issued(named.get("/companies")));
        named.put(
                "/invoices/{reference}/issue",
                sales.draft(Sales.line("Pose", "1", "90.00")).reference());
        named.put(
                "/invoices/{reference}/delete",
                sales.draft(Sales.line("Pose", "1", "90.00")).reference());
        named.put(
                "/invoices/{reference}/preview",
                sales.draft(Sales.line("Pose", "1", "90.00")).reference());
        named.put("/invoices/prepare", named.get("/companies"));
        named.put("/documents", named.get("/invoices"));
        named.put("/payments", paid(named.get("/invoices").toString()));
        named.put("/accounting/batches", COMPTA.as(() -> closedPeriod(context.getBean(AccountingService.class))));
    }

    private long paid(String invoice) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        return COMPTA.as(() -> context.getBean(ReceivableService.class)
                .pay(new NewPayment(invoice, BigDecimal.ONE, today, PaymentMethod.TRANSFER))
                .id());
    }

    private long closedPeriod(AccountingService accounting) {
        LocalDate day = LocalDate.now(context.getBean(Clock.class)).minusYears(2);
        return accounting.batches().stream()
                .findFirst()
                .orElseGet(() -> accounting.close(day, day))
                .id();
    }

    private String issued(Object customer) {
        CommercialDocument draft = sales.accepted((long) customer, Becomes.INVOICE, Sales.line("Pose", "1", "800.00"));
        return COMPTA.as(() -> context.getBean(InvoiceService.class)
                .issue(draft.reference(), null)
                .reference());
    }

    private void papers() {
        named.put(
                "/mails",
                context.getBean(JdbcClient.class)
                        .sql("select max(id) from spanco.mail")
                        .query(Long.class)
                        .single());
        named.put(
                "/attachments",
                ADMIN.as(() -> context.getBean(AttachmentService.class)
                        .addToDeal(
                                named.get("/deals").toString(),
                                List.of(new Plan()),
                                AttachmentCategory.FOR_WORKSHOP,
                                null)
                        .get(0)));
        named.put(
                "/schedule/ics",
                ATELIER.as(() -> context.getBean(CalendarFeeds.class).renew()));
        named.put("/templates", "quote");
        named.put("/processes", "deal");
        named.put("/processes/decisions", "quote-approval");
    }

    private static final class Plan implements UploadedFile {

        private static final byte[] TEXT = "hauteur 1,20 m".getBytes(StandardCharsets.UTF_8);

        @Override
        public String name() {
            return "plan.txt";
        }

        @Override
        public long size() {
            return TEXT.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(TEXT);
        }
    }
}
