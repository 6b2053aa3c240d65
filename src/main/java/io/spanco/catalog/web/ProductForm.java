package io.spanco.catalog.web;

import io.spanco.catalog.Product;
import io.spanco.catalog.ProductDetails;
import io.spanco.catalog.ProductKind;
import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import io.spanco.catalog.VatExemption;
import java.math.BigDecimal;

/** The form of a product as it was typed; a box that is not ticked is null. */
record ProductForm(
        String code,
        String name,
        Unit unit,
        BigDecimal unitPrice,
        BigDecimal cost,
        BigDecimal vatRate,
        VatExemption vatExemption,
        ProductKind kind,
        Boolean active,
        Long version) {

    static ProductForm empty() {
        return new ProductForm(
                null, null, Unit.C62, null, null, Vat.STANDARD.rate(), null, ProductKind.GOODS, true, null);
    }

    static ProductForm of(Product product) {
        return new ProductForm(
                product.code(),
                product.name(),
                product.unit(),
                product.unitPrice(),
                product.cost(),
                product.vat().rate(),
                product.vat().exemption(),
                product.kind(),
                product.isActive(),
                product.version());
    }

    ProductDetails details() {
        return new ProductDetails(
                code, name, unit, unitPrice, cost, vatRate, vatExemption, kind, Boolean.TRUE.equals(active));
    }
}
