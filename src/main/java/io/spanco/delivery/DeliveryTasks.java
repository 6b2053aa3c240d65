package io.spanco.delivery;

import static io.spanco.delivery.DeliveryProcess.*;

import io.spanco.deal.DealFacts;
import io.spanco.document.CommercialDocument;
import io.spanco.document.DocumentLine;
import io.spanco.document.LineProgress;
import io.spanco.document.LineSummary;
import io.spanco.document.PartRequest;
import io.spanco.order.OrderProgress;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.text.French;
import io.spanco.quote.Becomes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The user tasks of logistics in {@code fulfilment.bpmn}. */
final class DeliveryTasks {

    private DeliveryTasks() {}

    @Component
    static class PrepareDelivery implements TaskAction {

        private final Orders orders;
        private final DeliveryNotes notes;
        private final OrderProgress progress;
        private final DeliveryReader reader;
        private final DeliveryPlans plans;
        private final DealFacts facts;

        PrepareDelivery(
                Orders orders,
                DeliveryNotes notes,
                OrderProgress progress,
                DeliveryReader reader,
                DeliveryPlans plans,
                DealFacts facts) {
            this.orders = orders;
            this.notes = notes;
            this.progress = progress;
            this.reader = reader;
            this.plans = plans;
            this.facts = facts;
        }

        @Override
        public String taskKey() {
            return PREPARE_DELIVERY;
        }

        @Override
        public String subject(TaskScope task) {
            return task.text(isDirect(task) ? DELIVERY_NOTE : ORDER);
        }

        @Override
        public String label(TaskScope task) {
            return subject(task) + " · " + facts.companyName(task.businessKey());
        }

        @Override
        public Instant due(TaskScope task) {
            CommercialDocument leaves = isDirect(task) ? notes.existing(subject(task)) : orders.existing(subject(task));
            return plans.due(leaves).orElseGet(() -> facts.inDays(3));
        }

        @Override
        public List<String> answers() {
            return List.of(DELIVERY_LINES);
        }

        /** Kept for the element that makes the note, which removes them. */
        @Override
        public Set<String> decisions() {
            return Set.of(DELIVERY_LINES);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Map<String, Object> shown = facts.form(task.businessKey());
            shown.put("documentReference", subject(task));
            shown.put(BECOMES, task.text(BECOMES));
            if (isDirect(task)) {
                shown.put("documentLink", facts.link("/deliveries/" + subject(task)));
                shown.put(
                        "deliveryAddress",
                        DeliveryPrintout.goesTo(notes.existing(subject(task)).buyer()));
            } else {
                SalesOrder order = orders.existing(subject(task));
                shown.put("documentLink", facts.link("/orders/" + subject(task)));
                shown.put("deliveryAddress", DeliveryPrintout.goesTo(order.buyer()));
                shown.put(DELIVERY_LINES, left(order));
            }
            return shown;
        }

        private List<Map<String, Object>> left(SalesOrder order) {
            Map<Long, LineProgress> done = progress.byLine(order);
            return order.lines().stream()
                    .filter(line -> done.get(line.id()).leftToDeliver().signum() > 0)
                    .map(line -> left(line, done.get(line.id())))
                    .toList();
        }

        private static Map<String, Object> left(DocumentLine line, LineProgress done) {
            return Map.of(
                    "line", line.position(),
                    "description", line.description(),
                    "left",
                            French.quantity(done.leftToDeliver()) + " "
                                    + line.unit().symbol(),
                    "quantity", done.leftToDeliver());
        }

        @Override
        public void complete(TaskScope task) {
            if (isDirect(task)) {
                notes.lock(subject(task)).requirePrepared();
            } else {
                List<Map<String, Object>> typed = task.rows(DELIVERY_LINES);
                reader.read(orders.lock(subject(task)), typed == null ? List.of() : PartRequest.fromForm(typed));
            }
        }

        private static boolean isDirect(TaskScope task) {
            return Becomes.DELIVERY_NOTE.name().equals(task.text(BECOMES));
        }
    }

    @Component
    static class ConfirmDelivery implements TaskAction {

        private final DeliveryNotes notes;
        private final DeliveryWork work;
        private final DeliveryPlans plans;
        private final DealFacts facts;
        private final Clock clock;

        ConfirmDelivery(DeliveryNotes notes, DeliveryWork work, DeliveryPlans plans, DealFacts facts, Clock clock) {
            this.notes = notes;
            this.work = work;
            this.plans = plans;
            this.facts = facts;
            this.clock = clock;
        }

        @Override
        public String taskKey() {
            return CONFIRM_DELIVERY;
        }

        @Override
        public String subject(TaskScope task) {
            return task.text(DELIVERY_NOTE);
        }

        @Override
        public String label(TaskScope task) {
            return subject(task) + " · " + facts.companyName(task.businessKey());
        }

        @Override
        public Instant due(TaskScope task) {
            return plans.due(notes.existing(subject(task))).orElseGet(() -> facts.inDays(2));
        }

        @Override
        public List<String> answers() {
            return List.of(DELIVERED_ON);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            DeliveryNote note = notes.existing(subject(task));
            Map<String, Object> shown = facts.form(task.businessKey());
            shown.put("documentReference", note.number());
            shown.put("documentLink", facts.link("/deliveries/" + note.number()));
            shown.put("deliveryAddress", DeliveryPrintout.goesTo(note.buyer()));
            shown.put("lineSummary", LineSummary.of(note));
            shown.put(DELIVERED_ON, LocalDate.now(clock).toString());
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            work.received(subject(task), task.day(DELIVERED_ON));
        }
    }
}
