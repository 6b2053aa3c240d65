package io.spanco.purchase;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentType;
import io.spanco.document.LineValues;
import io.spanco.document.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.List;

/** What came in of a supplier order. */
@Entity
@DiscriminatorValue("GOODS_RECEIPT")
public class GoodsReceipt extends CommercialDocument {

    @Column(name = "status")
    private String status = "RECORDED";

    protected GoodsReceipt() {}

    GoodsReceipt(Origin origin, String number, PurchaseOrder order, List<LineValues> lines) {
        super(DocumentType.GOODS_RECEIPT, origin);
        numberedAs(number);
        derivedFrom(order);
        putLines(lines);
    }

    @Override
    public String statusCode() {
        return status;
    }
}
