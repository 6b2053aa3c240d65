package io.spanco.testing.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** A quote: the editor of a draft, the page of one that is out, and the forms about both. */
public final class QuotePage {

    private final Person person;

    private QuotePage(Person person) {
        this.person = person;
    }

    public static QuotePage of(Person person, String reference) {
        person.open("/quotes/" + reference);
        return new QuotePage(person);
    }

    /** The quote that the person looks at. */
    public static QuotePage shown(Person person) {
        return new QuotePage(person);
    }

    public String reference() {
        return person.texts("h1").get(0).replace("Devis ", "");
    }

    public String state() {
        return person.texts(".page-title .pill").get(0);
    }

    public String totalNet() {
        return person.texts("#total-net").get(0);
    }

    public List<String> descriptions() {
        return person.page().locator("#lines [data-field=description]").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    /** Looks an article up while typing and takes the first that is proposed. */
    public QuotePage addProduct(String typed, String quantity) {
        person.see("#add-product").fill(typed);
        person.see("#add-list li").first().click();
        return type(last(), "quantity", quantity);
    }

    public QuotePage addFreeLine(String description, String quantity, String price) {
        person.see("#add-free").click();
        type(last(), "description", description);
        type(last(), "quantity", quantity);
        return type(last(), "unitPrice", price);
    }

    /** @param line from 0 */
    public QuotePage change(int line, String field, String value) {
        return type(person.page().locator("#lines tr").nth(line), field, value);
    }

    public QuotePage kind(String code) {
        person.see("label.kind-choice.tag-" + code).click();
        return this;
    }

    public QuotePage deadline(String isoDay) {
        person.see("#deadline").fill(isoDay);
        person.see("#deadline").blur();
        return this;
    }

    private Locator last() {
        return person.page().locator("#lines tr").last();
    }

    /** Types into a cell and leaves it, which saves the line as soon as it is whole. */
    private QuotePage type(Locator row, String field, String value) {
        Locator cell = row.locator("[data-field=" + field + "]");
        cell.fill(value);
        cell.blur();
        return this;
    }

    /** Sends the draft, or asks for its approval when a rule demands one. */
    public QuotePage send(String expectedRecipient) {
        assertThat(person.page().locator("#saved")).containsText("Enregistré à");
        Locator form = person.dialog(person.see("#send"));
        assertThat(form.locator("[name=to]")).hasValue(expectedRecipient);
        person.send(form.locator(".dialog-actions .btn-primary"));
        return this;
    }

    public QuotePage approve() {
        Locator form = person.dialog(person.see(".page-actions .btn-primary"));
        form.locator("input[value=true]").check();
        person.send(form.locator(".btn-primary"));
        return this;
    }

    /** Notes that the customer wants something else; shows the revision. */
    public QuotePage customerWantsARevision() {
        Locator form = answer("REVISE");
        person.send(form.locator(".btn-primary"));
        return this;
    }

    /** Revises this version, whichever it is. */
    public QuotePage revise() {
        person.send(person.see(".page-actions button:has-text('Réviser')"));
        return this;
    }

    public void customerOrders(String theirReference) {
        Locator form = answer("ACCEPTED");
        form.locator("input[value=ORDER]").check();
        form.locator("[name=customerReference]").fill(theirReference);
        person.send(form.locator(".btn-primary"));
    }

    private Locator answer(String code) {
        Locator form = person.dialog(person.see(".page-actions .btn-primary:has-text('Noter la réponse')"));
        form.locator("input[name=answer][value=" + code + "]").check();
        return form;
    }

    /** @return what changed between the version it was made of and this one: change and line */
    public List<String> compare() {
        person.send(person.see(".segmented a:has-text('Comparer')"));
        return person.page().locator("main table tbody tr").all().stream()
                .map(row -> (row.locator("td").first().textContent() + " "
                                + row.locator("td.wide span:not(.was)").first().textContent())
                        .replaceAll("[\\s\\u00a0]+", " ")
                        .strip())
                .toList();
    }
}
