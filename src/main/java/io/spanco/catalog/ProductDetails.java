package io.spanco.catalog;

import io.spanco.platform.error.Checks;
import java.math.BigDecimal;

/**
 * What is known of a product, as it was typed.
 *
 * @param unitPrice net, in euros
 * @param cost what one unit costs us, net; null when unknown, and then no margin is computed on it
 * @param vatExemption required with the rate 0 and only then
 * @param kind null reads as GOODS
 * @param active null reads as true; an inactive product is no longer proposed
 */
public record ProductDetails(
        String code,
        String name,
        Unit unit,
        BigDecimal unitPrice,
        BigDecimal cost,
        BigDecimal vatRate,
        VatExemption vatExemption,
        ProductKind kind,
        Boolean active) {

    static final int CODE_LENGTH = 50;

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule */
    ProductDetails checked() {
        Checks checks = new Checks();
        checks.required("code", code, "Le code de l’article manque.");
        checks.line("code", code, CODE_LENGTH);
        checks.name("name", name, "Le nom de l’article manque.");
        checks.required("unit", unit, "L’unité manque.");
        checks.required("unitPrice", unitPrice, "Le prix unitaire manque.");
        UnitPrice.check(checks, "unitPrice", unitPrice);
        UnitPrice.check(checks, "cost", cost);
        Vat.check(checks, "", vatRate, vatExemption);
        checks.orRefuse();
        return tidy();
    }

    private ProductDetails tidy() {
        return new ProductDetails(
                code.strip(),
                name.strip(),
                unit,
                UnitPrice.tidy(unitPrice),
                UnitPrice.tidy(cost),
                vatRate,
                vatExemption,
                kind == null ? ProductKind.GOODS : kind,
                !Boolean.FALSE.equals(active));
    }
}
