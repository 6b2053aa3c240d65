package io.spanco.testing.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The week of the workshop. */
public final class WorkshopPage {

    private final Person person;

    private WorkshopPage(Person person) {
        this.person = person;
    }

    /** @param isoDay a day of the week to show */
    public static WorkshopPage on(Person person, String isoDay) {
        person.open("/schedule/workshop?on=" + isoDay);
        return new WorkshopPage(person);
    }

    public WorkshopPage assign(String operation, String login) {
        Locator form = person.dialog(block(operation));
        form.locator("[name=assignee]").selectOption(login);
        form.locator("button.btn-primary").click();
        assertThat(person.page().locator("dialog[open]")).hasCount(0);
        return this;
    }

    public WorkshopPage finish(String operation, int minutes) {
        Locator card = person.dialog(block(operation));
        card.locator("a:has-text('Terminer')").click();
        Locator spent = person.see("dialog[open] [name=minutesSpent]");
        spent.fill(String.valueOf(minutes));
        person.see("dialog[open] button:has-text('Terminer')").click();
        assertThat(person.page().locator("dialog[open]")).hasCount(0);
        assertThat(person.page().locator(".work-DONE").getByText(operation).first())
                .isVisible();
        return this;
    }

    private Locator block(String operation) {
        return person.see(".work:has-text('" + operation + "')").first();
    }
}
