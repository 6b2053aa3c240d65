package io.spanco.testing.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A company, its address and its contacts. */
public final class CompanyPage {

    private final Person person;

    private CompanyPage(Person person) {
        this.person = person;
    }

    public static CompanyPage create(Person person, String name, String email) {
        person.open("/companies");
        person.send(person.see("a.btn-primary[data-new]"));
        person.see("[name=name]").fill(name);
        person.see("[name=email]").fill(email);
        person.see("[name='address.line1']").fill("3 quai du Port");
        person.see("[name='address.postalCode']").fill("29870");
        person.see("[name='address.city']").fill("Lannilis");
        person.send(person.see("main form .btn-primary"));
        assertThat(person.page().locator("h1")).hasText(name);
        return new CompanyPage(person);
    }

    public CompanyPage addContact(String name, String email) {
        person.see("#contacts summary:has-text('Ajouter un contact')").click();
        person.see("#contact-name").fill(name);
        person.see("#contact-email").fill(email);
        person.see("#contacts button:has-text('Ajouter un contact')").click();
        assertThat(person.page().locator("#contacts .title")).hasText(name);
        return this;
    }
}
