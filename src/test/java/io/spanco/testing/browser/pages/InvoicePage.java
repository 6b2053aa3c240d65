package io.spanco.testing.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

/** An invoice, draft or issued, and what was paid on it. */
public final class InvoicePage {

    private final Person person;

    InvoicePage(Person person) {
        this.person = person;
    }

    public static InvoicePage of(Person person, String reference) {
        person.open("/invoices/" + reference);
        return new InvoicePage(person);
    }

    /** On the page of what a customer is still to be invoiced: groups all notes into a draft; shows it. */
    public static InvoicePage ofDeliveredNotes(Person person) {
        person.send(person.see("form:has(#deliveryNotes) .btn-primary"));
        return new InvoicePage(person);
    }

    public String reference() {
        return person.texts(".crumbs span").get(0);
    }

    public String state() {
        return person.texts(".page-title .pill").get(0);
    }

    /** @return the documents that it was made of */
    public List<String> madeOf() {
        return person.texts(".facts a.ref").stream()
                .filter(reference -> !reference.startsWith("AF-"))
                .toList();
    }

    public InvoicePage issue() {
        person.see("[data-opens=issue-draft]").click();
        person.send(person.see("#issue-draft .btn-primary"));
        return this;
    }

    /** Records a payment and waits until it stands in the list. */
    public InvoicePage pay(String amount) {
        int before = person.page().locator("#payments .line-icon").count();
        person.see("#payments [name=amount]").fill(amount);
        person.see("#payments form .btn-primary").click();
        assertThat(person.page().locator("#payments .lines").first().locator(".line"))
                .hasCount(before + 1);
        return this;
    }

    /** @return what is still owed, as it is written */
    public String due() {
        return person.texts("#payments dd.total").get(0);
    }
}
