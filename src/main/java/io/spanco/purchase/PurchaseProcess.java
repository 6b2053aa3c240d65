package io.spanco.purchase;

import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import io.spanco.platform.engine.WaitingTask;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code purchase.bpmn}, and of the purchases' entry in {@code deal.bpmn}. */
@Component
class PurchaseProcess {

    static final String KEY = "purchase";
    static final String PREPARE = "preparePurchase";
    static final String APPROVE = "approvePurchase";
    static final String RECEIVE = "receiveGoods";
    static final String CHECK_INVOICE = "checkSupplierInvoice";

    static final String PURCHASE_ORDER = "purchaseOrder";
    static final String MAIL_ID = "mailId";
    static final String RECIPIENTS = "recipients";
    static final String MAIL_SUBJECT = "subject";
    static final String MAIL_BODY = "body";
    static final String CANCEL = "cancelPurchase";
    static final String APPROVED = "approved";
    static final String REASON = "reason";
    static final String APPROVAL_REASONS = "approvalReasons";
    static final String GOODS_RECEIPT = "goodsReceipt";
    static final String RECEIPT_LINES = "receiptLines";
    static final String SUPPLIER_INVOICE = "supplierInvoice";
    static final String DECISION = "invoiceDecision";

    private static final String PURCHASE_NEEDED = "PurchaseNeeded";
    private static final String APPROVAL_WITHDRAWN = "PurchaseApprovalWithdrawn";

    private final Processes processes;

    PurchaseProcess(Processes processes) {
        this.processes = processes;
    }

    @Bean
    static ProcessContract purchaseContract() {
        return new ProcessContract(
                KEY,
                Set.of(
                        PREPARE,
                        APPROVE,
                        RECEIVE,
                        CHECK_INVOICE,
                        "approvalWithdrawn",
                        "issuePurchaseOrder",
                        "recordReceipt"));
    }

    /** Tells the deal, whose diagram launches the purchase. @return false when the deal does not listen any more */
    boolean needed(PurchaseOrder order) {
        if (!processes.listens(PURCHASE_NEEDED, order.dealNumber())) {
            return false;
        }
        processes.correlate(PURCHASE_NEEDED, order.dealNumber(), Map.of(PURCHASE_ORDER, order.number()));
        return true;
    }

    void launch(String dealNumber, String order) {
        processes.start(KEY, dealNumber, Map.of(PURCHASE_ORDER, order));
    }

    boolean isPreparing(PurchaseOrder order) {
        return processes.isWaiting(PREPARE, order.dealNumber(), order.number());
    }

    boolean awaitsApproval(PurchaseOrder order) {
        return processes.isWaiting(APPROVE, order.dealNumber(), order.number());
    }

    /** The task that an approver has to do; empty when none waits. */
    Optional<WaitingTask> approval(PurchaseOrder order) {
        return processes.waitingTasks(List.of(order.dealNumber())).stream()
                .filter(task -> task.key().equals(APPROVE) && order.number().equals(task.subject()))
                .findFirst();
    }

    /** Why it was asked for, as the table said then; empty when that was not kept. */
    List<String> approvalReasons(WaitingTask approval) {
        return Stream.ofNullable((String) processes.variable(approval, APPROVAL_REASONS))
                .filter(reasons -> !reasons.isBlank())
                .toList();
    }

    /** Not those that still follow a diagram of before the request could be withdrawn. */
    boolean isWithdrawable(PurchaseOrder order) {
        return processes.listens(APPROVAL_WITHDRAWN, order.dealNumber(), PURCHASE_ORDER, order.number());
    }

    /** Back to preparing it. @return false when no approval is waited for */
    boolean withdrawn(PurchaseOrder order) {
        return processes.correlated(APPROVAL_WITHDRAWN, order.dealNumber(), PURCHASE_ORDER, order.number());
    }

    boolean awaitsInvoice(PurchaseOrder order) {
        return processes.isWaiting(CHECK_INVOICE, order.dealNumber(), order.number());
    }

    boolean complete(String task, PurchaseOrder order, Map<String, Object> answers) {
        return processes.complete(task, order.dealNumber(), order.number(), answers);
    }
}
