package io.spanco.purchase.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room stand in the menus, and the tasks that are done on them. */
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

    @Bean
    TaskPlace preparePurchasePlace() {
        return TaskPlace.page(
                "preparePurchase", PurchaseController.PATH + "/{subject}", "shopping-cart", Right.PURCHASE);
    }

    @Bean
    TaskPlace approvePurchasePlace() {
        return TaskPlace.page(
                "approvePurchase", PurchaseController.PATH + "/{subject}", "shield-check", Right.APPROVE_PURCHASES);
    }

    @Bean
    TaskPlace receiveGoodsPlace() {
        return TaskPlace.page("receiveGoods", PurchaseController.PATH + "/{subject}", "package-import", Right.PURCHASE);
    }

    @Bean
    TaskPlace checkSupplierInvoicePlace() {
        return TaskPlace.page("checkSupplierInvoice", PurchaseController.PATH + "/{subject}", "receipt", Right.ACCOUNT);
    }
}
