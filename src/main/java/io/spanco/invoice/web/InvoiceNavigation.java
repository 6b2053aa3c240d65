package io.spanco.invoice.web;

import io.spanco.deal.TaskPlace;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InvoiceNavigation {

    @Bean
    NavigationEntry invoicesEntry() {
        return NavigationEntry.of(NavigationGroup.COLLECT, 10, "nav.invoices", "/invoices", "file-invoice");
    }

    @Bean
    TaskPlace prepareInvoicePlace() {
        return TaskPlace.page("prepareInvoice", "/invoices/prepare/{subject}", "file-invoice", Right.ACCOUNT);
    }
}
