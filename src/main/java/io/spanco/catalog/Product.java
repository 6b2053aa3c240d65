package io.spanco.catalog;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** Something we sell or buy. Its code belongs to it alone, whatever the case it is typed in. */
@Entity
public class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private BigDecimal unitPrice;
    private BigDecimal cost;

    @Embedded
    private Vat vat;

    @Enumerated(EnumType.STRING)
    private ProductKind kind;

    private boolean active;

    protected Product() {}

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule */
    Product(ProductDetails details) {
        change(details);
    }

    /** @throws io.spanco.platform.error.Invalid naming every field that breaks a rule; nothing is changed then */
    void change(ProductDetails typed) {
        ProductDetails details = typed.checked();
        code = details.code();
        name = details.name();
        unit = details.unit();
        unitPrice = details.unitPrice();
        cost = details.cost();
        vat = new Vat(details.vatRate(), details.vatExemption());
        kind = details.kind();
        active = details.active();
    }

    public ProductDetails details() {
        return new ProductDetails(code, name, unit, unitPrice(), cost(), vat.rate(), vat.exemption(), kind, active);
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Unit unit() {
        return unit;
    }

    /** Net, in euros, with two to six decimals. */
    public BigDecimal unitPrice() {
        return UnitPrice.tidy(unitPrice);
    }

    /** What one unit costs us, or null when that is not known; only for who holds the right to see costs. */
    public BigDecimal cost() {
        return UnitPrice.tidy(cost);
    }

    public Vat vat() {
        return vat;
    }

    public ProductKind kind() {
        return kind;
    }

    public boolean isActive() {
        return active;
    }
}
