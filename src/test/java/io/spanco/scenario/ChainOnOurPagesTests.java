package io.spanco.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.spanco.testing.SpancoTest;
import io.spanco.testing.browser.pages.CompanyPage;
import io.spanco.testing.browser.pages.DayPage;
import io.spanco.testing.browser.pages.DealPage;
import io.spanco.testing.browser.pages.DeliveryPage;
import io.spanco.testing.browser.pages.InvoicePage;
import io.spanco.testing.browser.pages.OrderPage;
import io.spanco.testing.browser.pages.Person;
import io.spanco.testing.browser.pages.ProductPage;
import io.spanco.testing.browser.pages.QuotePage;
import io.spanco.testing.browser.pages.Window;
import io.spanco.testing.browser.pages.WorkshopPage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a company that nobody knows to the paid invoice on our own pages, on a desk and on a telephone. */
@SpancoTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=true"})
class ChainOnOurPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private Window window;
    private String mark;
    private String company;
    private String mail;
    private String deal;
    private String order;
    private String invoice;

    @ParameterizedTest
    @EnumSource(Window.class)
    void aDealIsWonOnOurPages(Window seenThrough) {
        window = seenThrough;
        mark = window == Window.DESK ? "Bureau" : "Mobile";
        company = "Laiterie de Lannilis " + mark;
        mail = "achats@" + mark.toLowerCase(Locale.ROOT) + ".example";
        try (Person commercial = as("commercial")) {
            opensTheDeal(commercial);
            sendsTheFirstQuote(commercial);
            asksForADiscount(commercial);
        }
        try (Person direction = as("direction")) {
            approves(direction);
        }
        try (Person commercial = as("commercial")) {
            revisesEarlierVersions(commercial);
            hasTheSecondAccepted(commercial);
        }
        try (Person workshop = as("atelier")) {
            produces(workshop);
        }
        try (Person logistics = as("livraison")) {
            deliversInTwoParts(logistics);
        }
        try (Person accounting = as("compta")) {
            invoicesBothNotes(accounting);
            isPaidInTwoParts(accounting);
        }
        try (Person direction = as("direction")) {
            isWon(direction);
            everyDocumentOpens(direction);
            everyMailIsListed(direction);
        }
    }

    private Person as(String login) {
        return Person.signedIn(port, login, window);
    }

    private void opensTheDeal(Person person) {
        ProductPage.create(
                person, "ETQ-" + mark.toUpperCase(Locale.ROOT), "Étiqueteuse laitière " + mark, "4000", "2600");
        CompanyPage.create(person, company, mail).addContact("Rozenn Abgrall", "rozenn@laiterie.example");
        DealPage page = DealPage.create(person, company, "Ligne de yaourts", "Étiqueter 3 000 pots à l’heure");
        deal = page.number();
        assertThat(page.stage()).isEqualTo("Suspect");
        assertThat(page.tasks()).containsExactly("Qualifier le suspect");
        page.qualify();
        assertThat(page.stage()).isEqualTo("Prospect");
        assertThat(page.tasks()).containsExactly("Cerner le besoin");
        page.noteNeed("Deux formats de pots, 3 000 à l’heure", "12000");
        assertThat(page.stage()).isEqualTo("Approche");
        assertThat(page.tasks()).containsExactly("Préparer le devis");
        assertThat(page.documents()).singleElement().asString().matches("DE-\\S+ Brouillon");
    }

    private void sendsTheFirstQuote(Person person) {
        QuotePage quote = DealPage.of(person, deal).prepareQuote();
        quote.addProduct("laitière " + mark, "2").addFreeLine("Pose", "8", "65,50");
        assertThat(quote.totalNet()).isEqualTo("8 524,00 €");
        quote.send(mail);
        assertThat(quote.state()).isEqualTo("Envoyé");
        assertThat(quote.reference()).startsWith("DE-").doesNotContain("-R");
        assertDeal(person, "Approche", List.of(quote.reference() + " Envoyé"), "Enregistrer la réponse du client");
    }

    /** The customer wants something else: a VIP version with a discount that is too high to be sent without a word. */
    private void asksForADiscount(Person person) {
        DealPage.of(person, deal).follow("DE-");
        QuotePage quote = QuotePage.shown(person);
        quote.customerWantsARevision();
        assertThat(quote.descriptions()).containsExactly("Étiqueteuse laitière " + mark, "Pose");
        quote.kind("VIP").change(0, "discountPercent", "20").send(mail);
        assertThat(quote.state()).isEqualTo("À approuver");
        assertThat(DealPage.of(person, deal).stage()).isEqualTo("Négociation");
    }

    private void approves(Person person) {
        DayPage.of(person).follow("Approuver le devis", deal);
        QuotePage quote = QuotePage.shown(person).approve();
        assertThat(quote.state()).isEqualTo("Envoyé");
        assertThat(quote.reference()).endsWith("-R1");
        assertThat(quote.totalNet()).isEqualTo("6 924,00 €");
    }

    /** One more version of the first, for a tender, and one of the second: several are out at once. */
    private void revisesEarlierVersions(Person person) {
        String first = numbers(person, "DE-").get(0);
        QuotePage tender = QuotePage.of(person, first).revise();
        tender.kind("TENDER").deadline(today().plusDays(10).toString()).change(0, "quantity", "3");
        tender.send(mail);
        assertThat(tender.reference()).isEqualTo(first + "-R2");
        QuotePage last = QuotePage.of(person, first + "-R1").revise();
        last.change(0, "discountPercent", "10").change(1, "quantity", "4").send(mail);
        assertThat(last.reference()).isEqualTo(first + "-R3");
        assertThat(last.compare()).containsExactly("Modifiée Étiqueteuse laitière " + mark, "Modifiée Pose");
        assertDeal(
                person,
                "Négociation",
                List.of(first + " Envoyé", first + "-R1 Envoyé", first + "-R3 Envoyé", first + "-R2 Envoyé"),
                "Enregistrer la réponse du client",
                "Enregistrer la réponse du client");
    }

    private void hasTheSecondAccepted(Person person) {
        String first = numbers(person, "DE-").get(0);
        QuotePage.of(person, first + "-R1").customerOrders("BC-2026-77");
        order = numbers(person, "CO-").get(0);
        assertDeal(
                person,
                "Conclusion",
                List.of(
                        first + " Non retenu",
                        first + "-R2 Non retenu",
                        first + "-R1 Accepté",
                        first + "-R3 Non retenu",
                        order + " Confirmée"),
                "Planifier la commande");
    }

    private void produces(Person person) {
        DayPage.of(person).follow("Planifier la commande", deal);
        OrderPage page = OrderPage.of(person, order);
        page.planOperation("Montage " + mark, workday() + "T08:00", 240).closePlanning();
        WorkshopPage.on(person, workday()).assign("Montage " + mark, "atelier").finish("Montage " + mark, 230);
        assertThat(DealPage.of(person, deal).tasks()).containsExactly("Préparer une livraison");
    }

    private void deliversInTwoParts(Person person) {
        DayPage.of(person).follow("Préparer une livraison", deal);
        DeliveryPage first = OrderPage.of(person, order).deliver("1", "");
        assertThat(first.state()).isEqualTo("Préparé");
        first.confirm();
        assertThat(first.state()).isEqualTo("Livré");
        DeliveryPage second = OrderPage.of(person, order).deliver("1", "8").confirm();
        assertThat(second.state()).isEqualTo("Livré");
        assertThat(OrderPage.of(person, order).left()).containsExactly("0", "0");
    }

    private void invoicesBothNotes(Person person) {
        DayPage.of(person).follow("Préparer la facture", company);
        InvoicePage issued = InvoicePage.ofDeliveredNotes(person).issue();
        invoice = issued.reference();
        assertThat(issued.state()).isEqualTo("Émise");
        assertThat(issued.due()).isEqualTo("8 308,80 €");
        List<String> madeOf = issued.madeOf();
        assertThat(madeOf).hasSize(2).containsExactlyInAnyOrderElementsOf(numbers(person, "BL-"));
    }

    private void isPaidInTwoParts(Person person) {
        InvoicePage page = InvoicePage.of(person, invoice).pay("3000");
        assertThat(page.due()).isEqualTo("5 308,80 €");
        assertThat(DealPage.of(person, deal).outcome()).isEmpty();
        page = InvoicePage.of(person, invoice).pay("5308,80");
        assertThat(page.due()).isEqualTo("0,00 €");
    }

    private void isWon(Person person) {
        DealPage page = DealPage.of(person, deal);
        assertThat(page.outcome()).isEqualTo("Gagnée");
        assertThat(page.tasks()).isEmpty();
        assertThat(DayPage.of(person).about(deal)).isEmpty();
    }

    private void everyDocumentOpens(Person person) {
        List<String> printouts = DealPage.of(person, deal).printouts();
        assertThat(printouts)
                .hasSize(8)
                .allSatisfy(path -> assertThat(
                                new String(person.page().request().get(path).body(), StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-"));
    }

    private void everyMailIsListed(Person person) {
        Locator mails = person.open("/mails?q=" + mail).page().locator("#mails tbody tr:has-text('" + deal + "')");
        assertThat(mails).hasCount(6);
    }

    private void assertDeal(Person person, String stage, List<String> documents, String... tasks) {
        DealPage page = DealPage.of(person, deal);
        assertThat(page.stage()).isEqualTo(stage);
        assertThat(page.documents()).containsExactlyElementsOf(documents);
        assertThat(page.tasks()).containsExactly(tasks);
    }

    private List<String> numbers(Person person, String prefix) {
        return DealPage.of(person, deal).documents().stream()
                .map(document -> document.split(" ")[0])
                .filter(number -> number.startsWith(prefix))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String workday() {
        LocalDate day = today();
        int weekday = day.getDayOfWeek().getValue();
        return day.plusDays(weekday > 5 ? 8 - weekday : 0).toString();
    }
}
