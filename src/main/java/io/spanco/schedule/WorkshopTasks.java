package io.spanco.schedule;

import static io.spanco.schedule.WorkshopProcess.*;

import io.spanco.deal.DealFacts;
import io.spanco.document.LineSummary;
import io.spanco.order.Orders;
import io.spanco.platform.engine.TaskAction;
import io.spanco.platform.engine.TaskScope;
import io.spanco.platform.error.Invalid;
import io.spanco.platform.identity.Groups;
import io.spanco.platform.identity.Users;
import io.spanco.platform.text.French;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user tasks of the workshop in {@code fulfilment.bpmn}. */
final class WorkshopTasks {

    private WorkshopTasks() {}

    @Component
    static class PlanOrder implements TaskAction {

        private final Orders orders;
        private final PlanningWork work;
        private final DealFacts facts;
        private final Users users;
        private final Clock clock;

        PlanOrder(Orders orders, PlanningWork work, DealFacts facts, Users users, Clock clock) {
            this.orders = orders;
            this.work = work;
            this.facts = facts;
            this.users = users;
            this.clock = clock;
        }

        @Override
        public String taskKey() {
            return PLAN_ORDER;
        }

        @Override
        public String subject(TaskScope task) {
            return task.text(ORDER);
        }

        @Override
        public String label(TaskScope task) {
            return subject(task) + " · " + facts.companyName(task.businessKey());
        }

        @Override
        public Instant due(TaskScope task) {
            return facts.inDays(2);
        }

        @Override
        public List<String> answers() {
            return List.of(NOTES, OPERATIONS);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            Map<String, Object> shown = facts.form(task.businessKey());
            shown.put("documentReference", subject(task));
            shown.put("documentLink", facts.link("/orders/" + subject(task)));
            shown.put("lineSummary", LineSummary.of(orders.existing(subject(task))));
            shown.put(
                    "assigneeChoices",
                    users.membersOf(Groups.WORKSHOP).stream()
                            .map(person -> Map.of("label", person.name(), "value", person.login()))
                            .toList());
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            work.orderPlanned(
                    subject(task), task.text(NOTES), OperationInput.fromForm(task.rows(OPERATIONS), clock.getZone()));
        }
    }

    @Component
    static class PerformOperation implements TaskAction {

        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("EEE dd/MM 'à' HH:mm", Locale.FRANCE);

        private final Operations operations;
        private final Orders orders;
        private final PlanningNotes notes;
        private final OperationWork work;
        private final DealFacts facts;
        private final Clock clock;

        PerformOperation(
                Operations operations,
                Orders orders,
                PlanningNotes notes,
                OperationWork work,
                DealFacts facts,
                Clock clock) {
            this.operations = operations;
            this.orders = orders;
            this.notes = notes;
            this.work = work;
            this.facts = facts;
            this.clock = clock;
        }

        @Override
        public String taskKey() {
            return PERFORM_OPERATION;
        }

        @Override
        public String subject(TaskScope task) {
            return task.text(OPERATION_ID);
        }

        @Override
        public String concerns(TaskScope task) {
            return order(operation(task));
        }

        @Override
        public String label(TaskScope task) {
            return operation(task).name() + " · " + facts.companyName(task.businessKey());
        }

        @Override
        public Instant due(TaskScope task) {
            return operation(task).plannedEnd();
        }

        @Override
        public List<String> answers() {
            return List.of(MINUTES_SPENT);
        }

        @Override
        public Map<String, Object> form(TaskScope task) {
            WorkshopOperation operation = operation(task);
            String order = order(operation);
            Map<String, Object> shown = facts.form(task.businessKey());
            shown.put("documentReference", order);
            shown.put("documentLink", facts.link("/orders/" + order));
            shown.put("operationName", operation.name());
            shown.put("plannedStart", MOMENT.format(operation.plannedStart().atZone(clock.getZone())));
            shown.put("plannedDuration", duration(operation.minutes()));
            shown.put("orderNotes", notes.of(operation.orderId()).orElse(French.MISSING));
            return shown;
        }

        @Override
        public void complete(TaskScope task) {
            Long spent = task.whole(MINUTES_SPENT);
            try {
                work.performed(Long.parseLong(subject(task)), spent == null ? null : Math.toIntExact(spent));
            } catch (ArithmeticException e) {
                throw Invalid.at(MINUTES_SPENT, "Le temps passé est trop grand.");
            }
        }

        private WorkshopOperation operation(TaskScope task) {
            return operations.existing(Long.parseLong(subject(task)));
        }

        private String order(WorkshopOperation operation) {
            return orders.existing(operation.orderId()).number();
        }

        /** Such as « 4 h », « 1 h 30 », « 45 min ». */
        private static String duration(int minutes) {
            int hours = minutes / 60;
            int rest = minutes % 60;
            if (hours == 0) {
                return rest + "\u00a0min";
            }
            return hours + "\u00a0h" + (rest == 0 ? "" : "\u00a0" + (rest < 10 ? "0" : "") + rest);
        }
    }
}
