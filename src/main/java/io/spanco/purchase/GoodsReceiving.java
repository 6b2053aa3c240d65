package io.spanco.purchase;

import static io.spanco.purchase.PurchaseProcess.RECEIPT_LINES;

import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import io.spanco.document.PartRequest;
import io.spanco.platform.engine.Answers;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.util.List;
import org.springframework.stereotype.Service;

/** The door through which goods come in. */
@Service
public class GoodsReceiving {

    private final PurchaseOrders orders;
    private final PurchaseProcess process;
    private final Documents documents;

    GoodsReceiving(PurchaseOrders orders, PurchaseProcess process, Documents documents) {
        this.orders = orders;
        this.process = process;
        this.documents = documents;
    }

    /**
     * Records what came in, in parts if need be.
     *
     * @return the receipt
     * @throws Conflict when nothing is awaited
     */
    @BusinessAction
    @Requires(Right.PURCHASE)
    public CommercialDocument receive(String reference, List<PartRequest> parts) {
        PartRequest.requirePositive(parts);
        PurchaseOrder order = orders.lock(reference);
        if (!process.complete(PurchaseProcess.RECEIVE, order, Answers.of(RECEIPT_LINES, parts))) {
            throw new Conflict(
                    "La commande {0} est « {1} » : aucune réception n’est attendue.", reference, order.status());
        }
        return documents
                .newestChild(order, DocumentType.GOODS_RECEIPT)
                .orElseThrow(() -> new IllegalStateException(reference + " was received without a receipt"));
    }
}
