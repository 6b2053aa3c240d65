package io.spanco.document;

import io.spanco.catalog.Unit;
import io.spanco.catalog.Vat;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;

/** One line of a document. It never changes once made: a draft's lines are replaced, an issued document's stay. */
@Entity
public class DocumentLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_line_seq")
    @SequenceGenerator(name = "document_line_seq", sequenceName = "document_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id", updatable = false)
    private CommercialDocument document;

    private int position;
    private String dealNumber;
    private Long sourceLineId;
    private Long productId;
    private String productCode;
    private String description;
    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private BigDecimal unitPrice;
    private BigDecimal discountPercent;

    @Embedded
    private Vat vat;

    private BigDecimal unitCost;
    private BigDecimal net;

    protected DocumentLine() {}

    DocumentLine(CommercialDocument document, int position, LineValues values) {
        this.document = document;
        this.position = position;
        this.dealNumber = values.dealNumber();
        this.sourceLineId = values.sourceLineId();
        this.productId = values.productId();
        this.productCode = values.productCode();
        this.description = values.description();
        this.quantity = values.quantity();
        this.unit = values.unit();
        this.unitPrice = values.unitPrice();
        this.discountPercent = values.discountPercent();
        this.vat = values.vat();
        this.unitCost = values.unitCost();
        this.net = Amounts.lineNet(quantity, unitPrice, discountPercent);
    }

    /** The same line in a derived document, remembering where it came from. */
    public LineValues derived() {
        return derived(quantity);
    }

    /** A part of this line in a derived document. */
    public LineValues derived(BigDecimal part) {
        return new LineValues(
                dealNumber,
                id,
                productId,
                productCode,
                description,
                part,
                unit,
                unitPrice,
                discountPercent,
                vat,
                unitCost);
    }

    public Long id() {
        return id;
    }

    /** From 1. */
    public int position() {
        return position;
    }

    public String dealNumber() {
        return dealNumber;
    }

    /** The line of the parent document that this one takes up, or null. */
    public Long sourceLineId() {
        return sourceLineId;
    }

    public Long productId() {
        return productId;
    }

    public String productCode() {
        return productCode;
    }

    public String description() {
        return description;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public Unit unit() {
        return unit;
    }

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    public BigDecimal discountPercent() {
        return discountPercent;
    }

    public Vat vat() {
        return vat;
    }

    /** What a unit costs us; null when nobody said. */
    public BigDecimal unitCost() {
        return unitCost;
    }

    public BigDecimal net() {
        return net;
    }
}
