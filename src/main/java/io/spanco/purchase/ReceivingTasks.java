package io.spanco.purchase;

import static io.spanco.purchase.PurchaseProcess.*;

import io.spanco.deal.DealFacts;
import io.spanco.document.Amounts;
import io.spanco.document.DocumentLine;
import io.spanco.document.PartRequest;
import io.spanco.party.Companies;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
import io.spanco.purchase.PurchaseTasks.AboutPurchase;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user tasks after a supplier order went out: what comes in, and what the supplier asks for it. */
final class ReceivingTasks {

    private ReceivingTasks() {}

    @Component
    static class ReceiveGoods extends AboutPurchase {

        private final ReceiptWork work;

        ReceiveGoods(PurchaseOrders orders, DealFacts facts, Companies companies, ReceiptWork work) {
            super(orders, facts, companies);
            this.work = work;
        }

        @Override
        public String taskKey() {
            return RECEIVE;
        }

        @Override
        public List<String> answers() {
            return List.of(RECEIPT_LINES);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            PurchaseOrder order = order(task);
            Map<Long, BigDecimal> left = orders.leftToReceive(order);
            Map<String, Object> shown = common(task, order);
            shown.put(
                    RECEIPT_LINES,
                    order.lines().stream()
                            .filter(line -> left.get(line.id()).signum() > 0)
                            .map(line -> row(line, left.get(line.id())))
                            .toList());
            return shown;
        }

        private static Map<String, Object> row(DocumentLine line, BigDecimal left) {
            Map<String, Object> row = new HashMap<>();
            row.put("line", line.position());
            row.put("description", line.description());
            row.put("left", French.quantity(left) + " " + line.unit().symbol());
            row.put("quantity", left);
            return row;
        }

        @Override
        public void complete(TaskScope task) {
            List<Map<String, Object>> rows = task.rows(RECEIPT_LINES);
            if (rows == null) {
                throw Invalid.at("lines", "Indiquez ce qui a été reçu.");
            }
            task.set(GOODS_RECEIPT, work.write(subject(task), PartRequest.fromForm(rows)));
        }
    }

    @Component
    static class CheckSupplierInvoice extends AboutPurchase {

        private final SupplierInvoiceWork work;

        CheckSupplierInvoice(PurchaseOrders orders, DealFacts facts, Companies companies, SupplierInvoiceWork work) {
            super(orders, facts, companies);
            this.work = work;
        }

        @Override
        public String taskKey() {
            return CHECK_INVOICE;
        }

        @Override
        public List<String> answers() {
            return List.of("invoiceNumber", "invoiceDate", DECISION, REASON);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(DECISION, REASON);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            PurchaseOrder order = order(task);
            Map<Long, BigDecimal> left = orders.leftToInvoice(order);
            List<DocumentLine> open = order.lines().stream()
                    .filter(line ->
                            left.getOrDefault(line.id(), BigDecimal.ZERO).signum() > 0)
                    .toList();
            Map<String, Object> shown = common(task, order);
            shown.put("expectedTotal", French.money(expected(open, left)));
            shown.put(
                    "lineSummary",
                    open.stream().map(line -> summary(line, left)).toList());
            work.toCheck(order).ifPresent(waiting -> {
                shown.put("invoiceNumber", waiting.supplierNumber());
                shown.put("invoiceDate", waiting.documentDate().toString());
            });
            return shown;
        }

        private static BigDecimal expected(List<DocumentLine> open, Map<Long, BigDecimal> left) {
            return open.stream().map(line -> net(line, left)).reduce(Amounts.ZERO, BigDecimal::add);
        }

        private static BigDecimal net(DocumentLine line, Map<Long, BigDecimal> left) {
            return Amounts.lineNet(left.get(line.id()), line.unitPrice(), line.discountPercent());
        }

        private static Map<String, Object> summary(DocumentLine line, Map<Long, BigDecimal> left) {
            return Map.of(
                    "description", line.description(),
                    "quantity", French.quantity(left.get(line.id())),
                    "unitPrice", French.price(line.unitPrice()),
                    "discount", French.percent(line.discountPercent()),
                    "net", French.money(net(line, left)));
        }

        @Override
        public void complete(TaskScope task) {
            SupplierInvoiceStatus decision = task.oneOf(DECISION, SupplierInvoiceStatus.class);
            if (decision != SupplierInvoiceStatus.CHECKED && decision != SupplierInvoiceStatus.REFUSED) {
                throw Invalid.at(DECISION, "Décidez : facture conforme ou refusée.");
            }
            SupplierInvoice invoice = work.takeUp(
                    subject(task), new SupplierInvoiceInput(task.text("invoiceNumber"), task.day("invoiceDate"), null));
            task.set(SUPPLIER_INVOICE, invoice.number());
        }
    }
}
