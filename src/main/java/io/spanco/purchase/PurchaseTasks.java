package io.spanco.purchase;

import static io.spanco.purchase.PurchaseProcess.*;

import io.spanco.deal.DealFacts;
import io.spanco.document.LineInput;
import io.spanco.document.LineReader;
import io.spanco.document.LineReader.Use;
import io.spanco.document.LineSummary;
import io.spanco.mail.Outbox;
import io.spanco.mail.Recipients;
import io.spanco.party.Companies;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.text.French;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user tasks that lead to a supplier order. */
final class PurchaseTasks {

    private PurchaseTasks() {}

    /** What all tasks about one supplier order have in common. */
    abstract static class AboutPurchase implements TaskAction {

        final PurchaseOrders orders;
        final DealFacts facts;
        private final Companies companies;

        AboutPurchase(PurchaseOrders orders, DealFacts facts, Companies companies) {
            this.orders = orders;
            this.facts = facts;
            this.companies = companies;
        }

        @Override
        public String subject(TaskScope task) {
            return task.text(PURCHASE_ORDER);
        }

        @Override
        public String label(TaskScope task) {
            return subject(task) + " · " + supplier(order(task));
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(3);
        }

        PurchaseOrder order(TaskScope task) {
            return orders.existing(subject(task));
        }

        Map<String, Object> common(TaskScope task, PurchaseOrder order) {
            Map<String, Object> shown = facts.form(task.businessKey());
            shown.put("documentReference", order.number());
            shown.put("documentLink", facts.link("/purchases/" + order.number()));
            shown.put("supplierName", supplier(order));
            return shown;
        }

        private String supplier(PurchaseOrder order) {
            return companies.existing(order.companyId()).name();
        }
    }

    @Component
    static class PreparePurchase extends AboutPurchase {

        private final LineReader lines;
        private final Outbox outbox;

        PreparePurchase(PurchaseOrders orders, DealFacts facts, Companies companies, LineReader lines, Outbox outbox) {
            super(orders, facts, companies);
            this.lines = lines;
            this.outbox = outbox;
        }

        @Override
        public String taskKey() {
            return PREPARE;
        }

        @Override
        public List<String> answers() {
            return List.of(RECIPIENTS, MAIL_SUBJECT, MAIL_BODY, "lines", "lineCount", "purchaseVersion", CANCEL);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(CANCEL);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            PurchaseOrder order = order(task);
            Map<String, Object> shown = common(task, order);
            shown.put("purchaseVersion", (int) order.version());
            shown.put("lines", LineInput.forForm(order));
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            PurchaseOrder order = orders.lock(subject(task));
            outbox.discard(order, task.whole(MAIL_ID));
            if (task.isTrue(CANCEL)) {
                return;
            }
            if (task.rows("lines") != null) {
                Checks.version(task.whole("purchaseVersion"), order.version());
                order.change(lines.read(order, LineInput.fromForm(task.rows("lines")), Use.PURCHASE));
            } else if (order.lines().isEmpty() || Long.valueOf(0).equals(task.whole("lineCount"))) {
                throw Invalid.at("lines", "Au moins une ligne est attendue.");
            }
            order.sentAnew();
            task.set(
                    MAIL_ID,
                    outbox.hold(
                            order,
                            Recipients.split(task.text(RECIPIENTS)),
                            task.text(MAIL_SUBJECT),
                            task.text(MAIL_BODY)));
        }
    }

    @Component
    static class ApprovePurchase extends AboutPurchase {

        private final PurchaseMaking making;

        ApprovePurchase(PurchaseOrders orders, DealFacts facts, Companies companies, PurchaseMaking making) {
            super(orders, facts, companies);
            this.making = making;
        }

        @Override
        public String taskKey() {
            return APPROVE;
        }

        @Override
        public List<String> answers() {
            return List.of(APPROVED, REASON);
        }

        @Override
        public Set<String> decisions() {
            return Set.of(APPROVED);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            PurchaseOrder order = order(task);
            Map<String, Object> shown = common(task, order);
            shown.put("purchaseTotal", French.money(order.totalNet()));
            shown.put(APPROVAL_REASONS, task.text(APPROVAL_REASONS));
            shown.put("lineSummary", LineSummary.of(order));
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            new Checks()
                    .required(APPROVED, task.text(APPROVED), "Dites si l’achat est approuvé.")
                    .orRefuse();
            making.approvalDecided(subject(task), task.isTrue(APPROVED), task.text(REASON));
        }
    }
}
