package io.spanco.demo;

import static io.spanco.demo.Team.CLAIRE;

import io.spanco.catalog.ProductService;
import io.spanco.party.Company;
import io.spanco.party.CompanyService;
import io.spanco.party.ContactService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before the first deal: the companies and the catalogue are entered. */
@Component
@Order(1)
class SettingScenes implements Scenes {

    private static final int FIRST_DAY = -275;

    private final CompanyService companies;
    private final ContactService contacts;
    private final ProductService products;

    SettingScenes(CompanyService companies, ContactService contacts, ProductService products) {
        this.companies = companies;
        this.contacts = contacts;
        this.products = products;
    }

    @Override
    public void addTo(Story story) {
        Tale catalogue = story.tale("articles", "Le catalogue");
        catalogue.on(FIRST_DAY, CLAIRE, tale -> Catalogue.PRODUCTS.forEach(products::add));
        Tale cast = story.tale(Cast.TALE, "Les sociétés");
        for (Cast company : Cast.values()) {
            cast.on(FIRST_DAY, CLAIRE, enters(company));
        }
    }

    private Act enters(Cast company) {
        return tale -> {
            Company entered = companies.register(company.details());
            company.contacts().forEach(contact -> contacts.add(entered.id(), contact));
            tale.remember(company.name(), entered.id().toString());
        };
    }
}
