package io.spanco.purchase;

import io.spanco.deal.DealHistory;
import io.spanco.document.DocumentType;
import io.spanco.document.Documents;
import io.spanco.document.IssuingDesk;
import io.spanco.document.LineQuantities;
import io.spanco.document.NumberSeries;
import io.spanco.document.Origins;
import io.spanco.document.PartRequest;
import io.spanco.platform.text.Sentence;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a receipt does, in two steps of one transaction: the task's answer is written down, the service task records it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReceiptWork {

    private final PurchaseOrders orders;
    private final EntityManager entities;
    private final NumberSeries numbers;
    private final Origins origins;
    private final IssuingDesk desk;
    private final Documents documents;
    private final DealHistory history;

    ReceiptWork(
            PurchaseOrders orders,
            EntityManager entities,
            NumberSeries numbers,
            Origins origins,
            IssuingDesk desk,
            Documents documents,
            DealHistory history) {
        this.orders = orders;
        this.entities = entities;
        this.numbers = numbers;
        this.origins = origins;
        this.desk = desk;
        this.documents = documents;
        this.history = history;
    }

    /** @return number of the receipt */
    String write(String reference, List<PartRequest> parts) {
        PurchaseOrder order = orders.lock(reference);
        GoodsReceipt receipt = new GoodsReceipt(
                origins.like(order),
                numbers.next(DocumentType.GOODS_RECEIPT),
                order,
                PartRequest.take(
                        order,
                        parts,
                        orders.leftToReceive(order),
                        rest -> Sentence.of("Il reste à recevoir : {0}.", rest)));
        entities.persist(receipt);
        entities.flush();
        return receipt.number();
    }

    void record(String reference, String receiptNumber) {
        PurchaseOrder order = orders.lock(reference);
        desk.record(documents.existing(receiptNumber));
        boolean everything = !LineQuantities.isAny(orders.leftToReceive(order));
        order.received(everything);
        history.record(
                order.dealNumber(),
                "GOODS_RECEIVED",
                "Commande fournisseur " + reference + (everything ? " reçue en totalité" : " reçue en partie"),
                receiptNumber);
    }
}
