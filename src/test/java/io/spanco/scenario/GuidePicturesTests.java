package io.spanco.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import io.spanco.testing.DemoData;
import io.spanco.testing.OnDemoData;
import io.spanco.testing.browser.pages.Person;
import io.spanco.testing.browser.pages.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the pictures of the guide, each as the person sees the demo data who reads that page. They lie in
 * {@code target/guide}; {@code mvn test -Dtest=GuidePicturesTests -DargLine=-Dspanco.guide.write=true} puts them in the guide.
 */
@OnDemoData
class GuidePicturesTests {

    private static final Path GUIDE = Path.of("docs/guide");
    private static final Path FOLDER =
            Boolean.getBoolean("spanco.guide.write") ? GUIDE.resolve("images") : Path.of("target/guide");
    private static final Pattern PICTURE = Pattern.compile("\\(.*images/([\\w-]+)\\.png\\)");

    /** @param way what the person does on the page before the picture is taken */
    private record Picture(String name, String login, String path, Consumer<Person> way) {}

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void theStoryIsTold() {
        DemoData.awaitTold(jdbc);
    }

    @Test
    void theGuideShowsEveryPictureAndNoOther() throws IOException {
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> pages = Stream.concat(Stream.of(Path.of("README.md")), Files.list(GUIDE))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                PICTURE.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(shown::add);
            }
        }
        assertThat(pictures().map(Picture::name)).containsExactlyInAnyOrderElementsOf(shown);
        try (Stream<Path> files = Files.list(GUIDE.resolve("images"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".png", "")))
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsTaken() {
        return pictures().map(picture -> DynamicTest.dynamicTest(picture.name(), () -> take(picture)));
    }

    private Stream<Picture> pictures() {
        String deal = "/deals/" + negotiated();
        String draft = "/quotes/" + quote("status = 'DRAFT' and number not like '%-R%'");
        String sent = "/quotes/" + quote("status = 'SENT' and kind <> 'PRICE_CATALOGUE'");
        String revision = "/quotes/" + quote("deal_number = '" + negotiated() + "' and number like '%-R2'");
        return Stream.of(
                page("ma-journee", "commercial", "/"),
                page("affaires", "commercial", "/deals"),
                page("affaire-nouvelle", "commercial", "/deals/new"),
                page("affaire", "commercial", deal),
                new Picture("affaire-negociation", "commercial", deal, person -> scroll(person, "#documents")),
                page("devis-editeur", "commercial", draft),
                new Picture("devis-envoyer", "commercial", draft, person -> person.dialog(person.see("#send"))),
                new Picture("devis-reponse", "commercial", sent, GuidePicturesTests::answers),
                page("devis-comparer", "commercial", revision + "/compare"),
                new Picture("tasklist", "commercial", "/", this::opensTasklist),
                page("direction-journee", "direction", "/"),
                page("statistiques", "direction", "/statistics"),
                page("messages", "direction", "/mails"),
                page("atelier-semaine", "atelier", "/schedule/workshop"),
                page("livraisons-planning", "livraison", "/schedule/deliveries"),
                page("achats", "achats", "/purchases"),
                page("compta-journee", "compta", "/"),
                page("factures", "compta", "/invoices"),
                page("encours", "compta", "/receivables"),
                page("comptabilite", "compta", "/accounting"),
                page("societe", "admin", "/settings/seller"),
                new Picture("processus", "analyste", "/", this::deploys));
    }

    private static Picture page(String name, String login, String path) {
        return new Picture(name, login, path, person -> {});
    }

    private void take(Picture picture) {
        try (Person person = Person.signedIn(port, picture.login(), Window.DESK)) {
            picture.way().accept(person.open(picture.path()));
            person.page().screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(picture.name() + ".png")));
        }
        assertThat(FOLDER.resolve(picture.name() + ".png")).isNotEmptyFile();
    }

    private static void scroll(Person person, String selector) {
        person.page().locator(selector).evaluate("section => section.scrollIntoView()");
    }

    private static void answers(Person person) {
        person.dialog(person.see(".page-actions .btn-primary:has-text('Noter la réponse')"));
    }

    private void opensTasklist(Person person) {
        String task = tasks.createTaskQuery()
                .taskDefinitionKey("prepareQuote")
                .listPage(0, 1)
                .get(0)
                .getId();
        person.open("/camunda/app/tasklist/default/#/?task=" + task);
        person.page().locator(".fjs-container").waitFor();
    }

    /** The step that the guide describes; the version is gone again when the page that shows it is there. */
    private void deploys(Person person) {
        Deployment visit = repository
                .createDeployment()
                .name("Visite du prospect")
                .addString("deal.bpmn", renamed(Path.of("processes/deal.bpmn")))
                .deploy();
        try {
            person.open("/processes");
        } finally {
            repository.deleteDeployment(visit.getId(), true);
        }
    }

    private static String renamed(Path diagram) {
        try {
            return Files.readString(diagram).replace("Décider de la suite", "Décider de la suite avec la direction");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The open deal with the most versions of its quote. */
    private String negotiated() {
        return jdbc.queryForObject("""
                select d.deal_number from spanco.document d join spanco.deal a on a.number = d.deal_number
                where d.type = 'QUOTE' and a.outcome = 'OPEN' and a.owner = 'commercial'
                group by d.deal_number order by count(*) desc, d.deal_number limit 1""", String.class);
    }

    private String quote(String condition) {
        return jdbc.queryForObject(
                "select number from spanco.document where type = 'QUOTE' and " + condition
                        + " order by id desc limit 1",
                String.class);
    }
}
