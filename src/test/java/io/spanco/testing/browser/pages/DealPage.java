package io.spanco.testing.browser.pages;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.IntStream;

/** A deal: its stage, its documents as a tree, and what waits for whom. */
public final class DealPage {

    private static final String ROW = "#documents .tree-row";

    private final Person person;

    private DealPage(Person person) {
        this.person = person;
    }

    /** Opens a new deal with a company that is known. */
    public static DealPage create(Person person, String company, String title, String need) {
        person.create("Créer une affaire");
        person.see("#companyName").fill(company);
        person.see("#proposals [data-company]:has-text('" + company + "')").click();
        person.see("[name=title]").fill(title);
        person.see("[name=need]").fill(need);
        person.see("[name=source]").fill("salon");
        person.send(person.see("main form .btn-primary"));
        return new DealPage(person);
    }

    public static DealPage of(Person person, String number) {
        person.open("/deals/" + number);
        return new DealPage(person);
    }

    public String number() {
        return person.texts(".crumbs span").get(0);
    }

    public String stage() {
        return person.texts(".stage-bar [aria-current=step] .name").get(0);
    }

    /** @return "Gagnée" and the like; empty while the deal is open */
    public String outcome() {
        return String.join("", person.texts(".page-title .pill"));
    }

    /** @return titles of the tasks that wait, whoever they wait for */
    public List<String> tasks() {
        return person.texts(".todo .title").stream().sorted().toList();
    }

    /** @return each document as its number and its state, in the order of the tree */
    public List<String> documents() {
        List<String> numbers = person.texts(ROW + " .tree-title a.ref > :first-child");
        List<String> states = person.texts(ROW + " .tree-state");
        return IntStream.range(0, numbers.size())
                .mapToObj(row -> numbers.get(row) + " " + states.get(row))
                .toList();
    }

    /** @return where the PDF of each document that is issued lies */
    public List<String> printouts() {
        return person.page().locator(ROW + " a[href^='/documents/'][href$='/pdf']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Decides that the suspect is worth going on. */
    public DealPage qualify() {
        Locator form = person.dialog(action("Qualifier"));
        form.locator("input[value=GO]").check();
        person.send(form.locator(".btn-primary"));
        return this;
    }

    public DealPage noteNeed(String need, String budget) {
        Locator form = person.dialog(action("Cerner"));
        form.locator("[name=need]").fill(need);
        form.locator("[name=budget]").fill(budget);
        person.send(form.locator(".btn-primary"));
        return this;
    }

    /** Follows the one primary button to the draft of a quote. */
    public QuotePage prepareQuote() {
        person.send(action("Préparer le devis"));
        return QuotePage.shown(person);
    }

    /** Opens a document of the tree. */
    public void follow(String reference) {
        person.open("/deals/" + number());
        person.send(person.page()
                .locator(ROW + " a.ref:has-text('" + reference + "')")
                .first());
    }

    private Locator action(String verb) {
        return person.see(".page-actions .btn-primary:has-text('" + verb + "')");
    }
}
