package io.spanco.purchase;

import static io.spanco.purchase.PurchaseProcess.*;

import io.spanco.deal.DealFacts;
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
import java.util.Optional;
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

        private static final String NET = "invoiceNet";
        private static final String VAT = "invoiceVat";
        private static final String GROSS = "invoiceGross";

        private final SupplierInvoiceWork work;

        private final SupplierInvoiceLines lines;

        CheckSupplierInvoice(
                PurchaseOrders orders,
                DealFacts facts,
                Companies companies,
                SupplierInvoiceWork work,
                SupplierInvoiceLines lines) {
            super(orders, facts, companies);
            this.work = work;
            this.lines = lines;
        }

        @Override
        public String taskKey() {
            return CHECK_INVOICE;
        }

        @Override
        public List<String> answers() {
            return List.of("invoiceNumber", "invoiceDate", NET, VAT, GROSS, DECISION, REASON);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(DECISION, REASON);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            PurchaseOrder order = order(task);
            Optional<SupplierInvoice> waiting = work.toCheck(order);
            String number = waiting.map(SupplierInvoice::supplierNumber).orElse(null);
            SupplierInvoiceDue due = lines.due(order, orders.progress(order), number, null);
            Map<String, Object> shown = common(task, order);
            shown.put("expectedTotal", French.money(due.totals().net()));
            shown.put("expectedVat", French.money(due.totals().vat()));
            shown.put("expectedGross", French.money(due.totals().gross()));
            shown.put("dueNet", due.totals().net().toPlainString());
            shown.put("dueVat", due.totals().vat().toPlainString());
            shown.put(
                    "lineSummary",
                    due.lines().stream().map(CheckSupplierInvoice::summary).toList());
            waiting.ifPresent(invoice -> {
                shown.put("invoiceNumber", number);
                shown.put("invoiceDate", invoice.documentDate().toString());
            });
            return shown;
        }

        private static Map<String, Object> summary(SupplierInvoiceDue.Line line) {
            return Map.of(
                    "description", line.description(),
                    "quantity", French.quantity(line.quantity()),
                    "unitPrice", French.price(line.unitPrice()),
                    "discount", French.percent(line.discountPercent()),
                    "net", French.money(line.net()));
        }

        @Override
        public void complete(TaskScope task) {
            if (task.oneOf(DECISION, SupplierInvoiceDecision.class) == null) {
                throw Invalid.at(DECISION, "Décidez : facture conforme, écart accepté ou facture refusée.");
            }
            SupplierInvoice invoice = work.takeUp(
                    subject(task),
                    new SupplierInvoiceInput(task.text("invoiceNumber"), task.day("invoiceDate"), null, claimed(task)));
            task.set(SUPPLIER_INVOICE, invoice.number());
        }

        private static ClaimedAmounts claimed(TaskScope task) {
            return ClaimedAmounts.of(task.decimal(NET), task.decimal(VAT), task.decimal(GROSS));
        }
    }
}
