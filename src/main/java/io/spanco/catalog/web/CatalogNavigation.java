package io.spanco.catalog.web;

import io.spanco.platform.identity.Right;
import io.spanco.platform.page.CreationEntry;
import io.spanco.platform.page.NavigationEntry;
import io.spanco.platform.page.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this room stand in the menus. */
@Configuration
class CatalogNavigation {

    @Bean
    NavigationEntry productsEntry() {
        return NavigationEntry.of(NavigationGroup.SELL, 40, "catalog.products", "/products", "box");
    }

    @Bean
    CreationEntry productCreation() {
        return CreationEntry.of(40, "catalog.product.create", "/products/new", "box", Right.SELL);
    }
}
