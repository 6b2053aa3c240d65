package io.spanco.purchase.web;

import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room stand in the menus. */
@Configuration
class PurchaseNavigation {

    @Bean
    NavigationEntry purchasesEntry() {
        return NavigationEntry.of(
                NavigationGroup.FULFIL,
                40,
                "purchase.purchases",
                PurchaseController.PATH,
                "shopping-cart",
                Right.SEE_COSTS);
    }
}
