package io.spanco.testing.browser.pages;

/** An article of the catalogue. */
public final class ProductPage {

    private ProductPage() {}

    public static void create(Person person, String code, String name, String price, String cost) {
        person.open("/products/new");
        person.see("[name=code]").fill(code);
        person.see("[name=name]").fill(name);
        person.see("[name=unitPrice]").fill(price);
        person.see("[name=cost]").fill(cost);
        person.send(person.see("main form .btn-primary"));
    }
}
