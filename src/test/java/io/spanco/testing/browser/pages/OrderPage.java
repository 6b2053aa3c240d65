package io.spanco.testing.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

/** An order with its operations and its deliveries. */
public final class OrderPage {

    private final Person person;

    private OrderPage(Person person) {
        this.person = person;
    }

    public static OrderPage of(Person person, String reference) {
        person.open("/orders/" + reference);
        return new OrderPage(person);
    }

    /** @param start day and hour, as 2026-11-24T08:00 */
    public OrderPage planOperation(String name, String start, int minutes) {
        person.send(person.see("#operations a:has-text('Planifier')"));
        person.see("[name=name]").fill(name);
        person.see("[name=plannedStart]").fill(start);
        person.see("[name=minutes]").fill(String.valueOf(minutes));
        person.send(person.see("main form .btn-primary"));
        assertThat(person.page().locator("#operations .line")).containsText(name);
        return this;
    }

    public OrderPage closePlanning() {
        person.see("#operations summary:has-text('Clore la planification')").click();
        person.send(person.see("#operations button:has-text('Clore la planification')"));
        return this;
    }

    /** Makes a delivery note of some of what is left; shows it. @param quantities one a line; empty leaves the line out */
    public DeliveryPage deliver(String... quantities) {
        person.send(person.see("#order-deliveries a:has-text('Préparer une livraison')"));
        for (int line = 0; line < quantities.length; line++) {
            person.see(".delivered-quantity").nth(line).fill(quantities[line]);
        }
        person.send(person.see("main form .btn-primary"));
        return new DeliveryPage(person);
    }

    /** @return what is still to be delivered of each line, with its unit's dash left out */
    public List<String> left() {
        return person.texts("td[data-label=Reste] strong");
    }
}
