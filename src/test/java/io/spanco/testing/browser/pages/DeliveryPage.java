package io.spanco.testing.browser.pages;

/** A delivery note. */
public final class DeliveryPage {

    private final Person person;

    DeliveryPage(Person person) {
        this.person = person;
    }

    public String state() {
        return person.texts(".page-title .pill").get(0);
    }

    public DeliveryPage confirm() {
        person.send(person.see("button:has-text('Confirmer la livraison')"));
        return this;
    }
}
