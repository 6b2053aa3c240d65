package io.spanco.demo;

import io.spanco.party.Address;
import io.spanco.party.PaymentTerms.EndOfMonth;
import io.spanco.party.Seller;
import io.spanco.party.SellerDetails;
import io.spanco.party.Sellers;
import io.spanco.platform.database.DatabaseSettings;
import io.spanco.platform.identity.Groups;
import java.math.BigDecimal;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Our own company of the demo: a maker of labelling and assembly machines. Left alone once somebody has entered one. */
@Component
class DemoSeller implements SmartInitializingSingleton {

    private static final DemoActor ADMIN = DemoActor.of("admin", Groups.CAMUNDA_ADMIN);

    private final Sellers sellers;
    private final DatabaseSettings settings;

    DemoSeller(Sellers sellers, DatabaseSettings settings) {
        this.sellers = sellers;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.demo().hasDemoAccounts()) {
            Seller seller = sellers.current();
            if (seller.details().name() == null) {
                ADMIN.does(() -> sellers.change(seller.version(), morvan()));
            }
        }
    }

    private static SellerDetails morvan() {
        return new SellerDetails(
                "Morvan Étiquetage",
                "SAS",
                new BigDecimal("150000"),
                "404833048",
                "Lyon",
                "FR83404833048",
                false,
                false,
                "FR7630006000011234567890189",
                "AGRIFRPP",
                new Address("12 rue des Ateliers", null, "69007", "Lyon", Address.FRANCE),
                "contact@morvan-etiquetage.example",
                "04 72 00 00 00",
                30,
                false,
                EndOfMonth.DAYS_THEN_MONTH_END,
                null);
    }
}
