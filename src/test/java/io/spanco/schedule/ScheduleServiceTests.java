package io.spanco.schedule;

import static io.spanco.testing.Acting.ATELIER;
import static io.spanco.testing.Acting.COMMERCIAL;
import static io.spanco.testing.Acting.DIRECTION;
import static io.spanco.testing.Acting.LIVRAISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealHistory;
import io.spanco.order.Orders;
import io.spanco.order.SampleOrders;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.testing.SpancoTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@SpancoTest
class ScheduleServiceTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    ScheduleService service;

    @Autowired
    ScheduleQueries queries;

    @Autowired
    Operations operations;

    @Autowired
    Orders orders;

    @Autowired
    DealHistory history;

    @Autowired
    DealClosing closing;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    Clock clock;

    String order;
    String deal;
    Instant tomorrow;

    @BeforeEach
    void anOrder() {
        order = new SampleOrders(beans).order("2", "1");
        deal = orders.existing(order).dealNumber();
        tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void aStartThatIsOutOfReachIsRefused() {
        for (int years : new int[] {-2, 6, 1000}) {
            Instant start = tomorrow.plus(Duration.ofDays(366L * years));
            assertThatThrownBy(() ->
                            ATELIER.does(() -> service.plan(order, new OperationInput("Montage", null, start, 240))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            refusal -> assertThat(refusal.fieldErrors())
                                    .extracting("field")
                                    .containsExactly("plannedStart"));
        }
    }

    @Test
    void anOperationIsPlannedStartedAndDone() {
        long id = plan("Montage", "atelier");
        assertThat(performing().getAssignee()).isEqualTo("atelier");
        assertThat(performing().getDueDate()).isEqualTo(Date.from(tomorrow.plus(Duration.ofHours(4))));
        assertThat(performing().getName()).isEqualTo("Réaliser l’opération · Montage · Conserverie de Roscoff");
        assertThatThrownBy(() -> LIVRAISON.does(() -> service.start(id))).isInstanceOf(Forbidden.class);
        ATELIER.does(() -> service.start(id));
        assertThatThrownBy(() -> ATELIER.does(() -> service.start(id))).isInstanceOf(Conflict.class);
        ATELIER.does(() -> service.complete(id, 200));
        assertThat(operations.existing(id).state()).isEqualTo(OperationState.DONE);
        assertThat(operations.existing(id).minutesSpent()).isEqualTo(200);
        assertThat(performing()).isNull();
        assertThatThrownBy(() -> ATELIER.does(() -> service.complete(id, null))).isInstanceOf(Conflict.class);
        assertThat(history.of(deal))
                .extracting(DealHistory.Event::event)
                .contains("OPERATION_PLANNED", "OPERATION_STARTED", "OPERATION_DONE");
    }

    @Test
    void aMovedOperationTakesItsTaskAlong() {
        long id = plan("Montage", null);
        assertThat(performing().getAssignee()).isNull();
        long version = operations.existing(id).version();
        OperationInput later = new OperationInput("Montage", "atelier", tomorrow.plus(1, ChronoUnit.DAYS), 60);
        ATELIER.does(() -> service.reschedule(id, version, later));
        assertThat(performing().getAssignee()).isEqualTo("atelier");
        assertThat(performing().getDueDate()).isEqualTo(Date.from(tomorrow.plus(Duration.ofHours(25))));
        assertThatThrownBy(() -> ATELIER.does(() -> service.reschedule(id, version, later)))
                .isInstanceOf(Conflict.class);
        assertThat(queries.between(tomorrow, tomorrow.plus(1, ChronoUnit.DAYS), null))
                .extracting(ScheduledOperation::id)
                .doesNotContain(id);
        assertThat(queries.between(tomorrow.plus(1, ChronoUnit.DAYS), tomorrow.plus(2, ChronoUnit.DAYS), "atelier"))
                .extracting(ScheduledOperation::id)
                .contains(id);
    }

    @Test
    void wrongOperationsAreRefusedFieldByField() {
        assertThatThrownBy(() -> ATELIER.does(() -> service.plan(order, new OperationInput(" ", "livraison", null, 0))))
                .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
                .extracting(Invalid::fieldErrors, InstanceOfAssertFactories.LIST)
                .extracting("field")
                .containsExactly("name", "assignee", "plannedStart", "minutes");
        assertThatThrownBy(() ->
                        COMMERCIAL.does(() -> service.plan(order, new OperationInput("Montage", null, tomorrow, 60))))
                .isInstanceOf(Forbidden.class);
        assertThat(queries.ofOrder(orders.existing(order).id())).isEmpty();
    }

    @Test
    void theTaskListPlansTheOrderAndDoesItsOperations() {
        assertThatThrownBy(() ->
                        submitPlan("[{\"name\":\"Câblage\",\"assignee\":\"compta\",\"plannedStart\":\"demain\"}]"))
                .isInstanceOf(Invalid.class);
        submitPlan("""
                [{"name":"Câblage","assignee":"atelier","plannedStart":"2026-11-26T08:00","minutes":240},
                 {"name":"Essais","assignee":null,"plannedStart":"2026-11-27T08:00","minutes":90}]""");
        List<ScheduledOperation> planned =
                queries.ofOrder(orders.existing(order).id());
        assertThat(planned).extracting(ScheduledOperation::name).containsExactly("Câblage", "Essais");
        assertThat(planned.get(0).plannedStart()).isEqualTo(Instant.parse("2026-11-26T07:00:00Z"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(deal).list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder("performOperation", "performOperation", "prepareDelivery");
        Task unassigned = tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("performOperation")
                .taskUnassigned()
                .singleResult();
        assertThat(forms.getTaskFormVariables(unassigned.getId()))
                .containsEntry("operationName", "Essais")
                .containsEntry("orderNotes", "Attention au vernis");
        ATELIER.does(() -> forms.submitTaskForm(
                unassigned.getId(), Variables.createVariables().putValue("minutesSpent", 75)));
        assertThat(operations.existing(planned.get(1).id()).assignee()).isEqualTo("atelier");
        assertThat(operations.existing(planned.get(1).id()).minutesSpent()).isEqualTo(75);
        assertThat(history.of(deal))
                .extracting(DealHistory.Event::text)
                .anyMatch(text -> text.endsWith("1\u00A0h\u00A015"));
    }

    @Test
    void openOperationsEndWithTheDeal() {
        long done = plan("Montage", "atelier");
        ATELIER.does(() -> service.complete(done, null));
        long open = plan("Essais", "atelier");
        DIRECTION.does(() -> closing.lose(deal, "Trop cher"));
        assertThat(operations.existing(done).state()).isEqualTo(OperationState.DONE);
        assertThat(operations.existing(open).state()).isEqualTo(OperationState.CANCELLED);
        assertThatThrownBy(() -> plan("Encore", null)).isInstanceOf(Conflict.class);
    }

    private long plan(String name, String assignee) {
        return ATELIER.as(() -> service.plan(order, new OperationInput(name, assignee, tomorrow, 240))
                .id());
    }

    private void submitPlan(String operations) {
        ATELIER.does(() -> forms.submitTaskForm(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(deal)
                        .taskDefinitionKey("planOrder")
                        .singleResult()
                        .getId(),
                Variables.createVariables()
                        .putValue("notes", "Attention au vernis")
                        .putValue("operations", SpinValues.jsonValue(operations).create())));
    }

    private Task performing() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("performOperation")
                .singleResult();
    }
}
