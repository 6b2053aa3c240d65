package io.spanco.purchase;

import static io.spanco.purchase.PurchaseProcess.*;

import io.spanco.document.LineQuantities;
import io.spanco.mail.Outbox;
import io.spanco.platform.engine.ApprovalDecided;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks and listeners of {@code purchase.bpmn}, and {@code launchPurchase} of {@code deal.bpmn}. */
@Configuration
class PurchaseDelegates {

    /** A process of its own: the goods on order outlive a deal that is lost. */
    @Bean
    JavaDelegate launchPurchase(PurchaseProcess process) {
        return execution -> process.launch(execution.getProcessBusinessKey(), text(execution, PURCHASE_ORDER));
    }

    @Bean
    JavaDelegate cancelPurchaseOrder(PurchaseMaking making) {
        return execution -> making.cancel(text(execution, PURCHASE_ORDER));
    }

    @Bean
    ExecutionListener purchaseFacts(PurchaseOrders orders) {
        return execution ->
                execution.setVariables(PurchaseApproval.facts(orders.existing(text(execution, PURCHASE_ORDER))));
    }

    @Bean
    ExecutionListener purchaseApprovalDecided() {
        return new ApprovalDecided();
    }

    @Bean
    JavaDelegate issuePurchaseOrder(PurchaseMaking making) {
        return execution -> making.issue(text(execution, PURCHASE_ORDER));
    }

    @Bean
    JavaDelegate sendPurchaseOrder(Outbox outbox) {
        return execution -> {
            outbox.release((Long) execution.getVariable(MAIL_ID));
            execution.removeVariable(MAIL_ID);
        };
    }

    @Bean
    JavaDelegate recordReceipt(ReceiptWork work) {
        return execution -> work.record(text(execution, PURCHASE_ORDER), text(execution, GOODS_RECEIPT));
    }

    @Bean
    ExecutionListener askLeftToReceive(PurchaseOrders orders) {
        return execution -> execution.setVariable(
                "leftToReceive",
                LineQuantities.isAny(orders.leftToReceive(orders.existing(text(execution, PURCHASE_ORDER)))));
    }

    @Bean
    JavaDelegate recordSupplierInvoice(SupplierInvoiceWork work) {
        return execution -> work.decide(
                text(execution, SUPPLIER_INVOICE),
                SupplierInvoiceDecision.valueOf(text(execution, DECISION)),
                text(execution, REASON));
    }

    @Bean
    ExecutionListener askLeftToCheck(PurchaseOrders orders) {
        return execution -> execution.setVariable(
                "leftToCheck",
                LineQuantities.isAny(orders.leftToInvoice(orders.existing(text(execution, PURCHASE_ORDER)))));
    }

    private static String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
