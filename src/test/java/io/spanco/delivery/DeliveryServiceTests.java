package io.spanco.delivery;

import static io.spanco.testing.Acting.COMMERCIAL;
import static io.spanco.testing.Acting.LIVRAISON;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.deal.DealClosing;
import io.spanco.deal.DealHistory;
import io.spanco.delivery.DeliveryEvents.DeliveryConfirmed;
import io.spanco.document.DocumentFiles;
import io.spanco.document.DocumentLine;
import io.spanco.document.LineProgress;
import io.spanco.document.PartRequest;
import io.spanco.order.OrderProgress;
import io.spanco.order.OrderStatus;
import io.spanco.order.Orders;
import io.spanco.order.SampleOrders;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.error.Invalid;
import io.spanco.testing.SpancoTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpancoTest
@RecordApplicationEvents
class DeliveryServiceTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    DeliveryService service;

    @Autowired
    DeliveryNotes notes;

    @Autowired
    Orders orders;

    @Autowired
    OrderProgress progress;

    @Autowired
    DealHistory history;

    @Autowired
    DealClosing closing;

    @Autowired
    DocumentFiles files;

    @Autowired
    HistoryService engineHistory;

    @Autowired
    TaskService engineTasks;

    @Autowired
    FormService forms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    SampleOrders samples;
    LocalDate today;

    @BeforeEach
    void laySamples() {
        samples = new SampleOrders(beans);
        today = LocalDate.now(clock);
    }

    @Test
    void deliversInPartsAndConfirmsThemInAnyOrder() {
        String order = samples.order("10", "2.5");
        String deal = orders.existing(order).dealNumber();
        String first = prepare(order, part(1, "6"), part(2, "0"));
        String second = prepare(order, part(1, "3"));
        String third = prepare(order, part(2, "2.5"), part(1, "1"));
        assertThat(progress.of(orders.existing(order)))
                .extracting(line -> line.prepared().stripTrailingZeros().toPlainString())
                .containsExactly("10", "2.5");
        assertThat(linesOf(third)).containsExactly("Étiqueteuse 1", "Pose 2.5");
        assertThatThrownBy(() -> prepare(order, part(1, "1"))).isInstanceOf(Conflict.class);
        assertThat(taskKeys(deal)).containsExactly("confirmDelivery", "confirmDelivery", "confirmDelivery");

        confirm(second);
        confirm(third);
        confirm(first);
        assertThat(taskKeys(deal)).isEmpty();
        assertThat(progress.of(orders.existing(order)))
                .allMatch(line ->
                        line.leftToDeliver().signum() == 0 && line.delivered().compareTo(line.quantity()) == 0);
        assertThat(events.stream(DeliveryConfirmed.class))
                .extracting(DeliveryConfirmed::reference)
                .containsExactly(second, third, first);
        assertThatThrownBy(() -> confirm(first)).isInstanceOf(Conflict.class);
        Map<String, List<String>> passed = passedByScope(deal);
        assertThat(passed.remove(instance(deal)))
                .containsExactly(
                        "fulfilmentBegun",
                        "fulfilsOrder",
                        "planOrder",
                        "prepareDelivery",
                        "deliveryPrepared",
                        "leftToDeliver",
                        "prepareDelivery",
                        "deliveryPrepared",
                        "leftToDeliver",
                        "prepareDelivery",
                        "deliveryPrepared",
                        "leftToDeliver",
                        "fulfilmentDone");
        assertThat(passed.values())
                .hasSize(3)
                .allSatisfy(delivery -> assertThat(delivery)
                        .containsExactly("deliveryLeft", "confirmDelivery", "closeDelivery", "delivered"));
    }

    @Test
    void tooMuchLeavesEverythingAsItWas() {
        String order = samples.order("10", "1");
        prepare(order, part(1, "6"));
        assertThatThrownBy(() -> prepare(order, part(2, "1"), part(1, "4.0001")))
                .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
                .extracting(refusal -> refusal.fieldErrors().get(0).field())
                .isEqualTo("lines[1].quantity");
        assertThatThrownBy(() -> prepare(order, part(1, "0"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(order, part(3, "1"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(order, part(1, "1"), part(1, "1"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(order, part(1, "-1"))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> prepare(order)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> COMMERCIAL.does(() -> service.prepare(order, List.of(part(1, "1")))))
                .isInstanceOf(Forbidden.class);
        assertThat(notes.ofDeal(orders.existing(order).dealNumber())).hasSize(1);
        assertThat(progress.of(orders.existing(order)))
                .extracting(LineProgress::leftToDeliver)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4"), BigDecimal.ONE);
    }

    @Test
    void aDirectNoteCarriesTheWholeQuoteAndIsConfirmedAtOnce() {
        String note = samples.directNote("4", "1");
        String deal = notes.existing(note).dealNumber();
        assertThat(taskKeys(deal)).containsExactly("prepareDelivery");
        assertThat(linesOf(note)).containsExactly("Étiqueteuse 4", "Pose 1");
        assertThat(files.existing(notes.existing(note), DocumentFiles.Format.PDF)
                        .content())
                .isNotEmpty();
        assertThatThrownBy(() -> LIVRAISON.does(() -> service.confirm(note, today.plusDays(1))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> LIVRAISON.does(() -> service.confirm(note, null)))
                .isInstanceOf(Invalid.class);
        assertThat(taskKeys(deal)).containsExactly("prepareDelivery");
        confirm(note);
        assertThat(taskKeys(deal)).isEmpty();
        assertThat(notes.existing(note).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(notes.existing(note).deliveredOn()).isEqualTo(today);
        assertThat(history.of(deal))
                .extracting(DealHistory.Event::event)
                .contains("DELIVERY_PREPARED", "DELIVERY_CONFIRMED");
    }

    @Test
    void theTaskListPreparesAndConfirmsAsTheServiceDoes() {
        String order = samples.order("2", "1");
        String deal = orders.existing(order).dealNumber();
        LIVRAISON.does(() -> {
            engineTasks.complete(task(deal, "planOrder").getId());
            submit(
                    deal,
                    "prepareDelivery",
                    "deliveryLines",
                    SpinValues.jsonValue("""
                    [{"line": 1, "description": "Étiqueteuse", "left": "2 pce", "quantity": 1},
                     {"line": 2, "description": "Pose", "left": "1 h", "quantity": 0}]""").create());
            assertThatThrownBy(() -> submit(
                            deal,
                            "prepareDelivery",
                            "deliveryLines",
                            SpinValues.jsonValue("""
                    [{"line": 1, "description": "Étiqueteuse", "left": "1 pce", "quantity": 2}]""").create()))
                    .isInstanceOf(Invalid.class);
            submit(deal, "confirmDelivery", "deliveredOn", today.toString());
        });
        assertThat(notes.ofDeal(deal)).extracting(DeliveryNote::status).containsExactly(DeliveryStatus.DELIVERED);
        assertThat(taskKeys(deal)).containsExactly("prepareDelivery");
        assertThat(engineHistory
                        .createHistoricVariableInstanceQuery()
                        .variableName("deliveryLines")
                        .processInstanceIdIn(instance(deal))
                        .count())
                .isZero();
    }

    @Test
    void aDealGivenUpCancelsWhatIsNotDelivered() {
        String order = samples.order("2", "1");
        String deal = orders.existing(order).dealNumber();
        String delivered = prepare(order, part(1, "1"));
        confirm(delivered);
        String open = prepare(order, part(1, "1"));
        COMMERCIAL.does(() -> closing.abandon(deal, "Le client a fermé."));
        assertThat(notes.existing(delivered).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(notes.existing(open).status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(orders.existing(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(taskKeys(deal)).isEmpty();
        assertThatThrownBy(() -> prepare(order, part(1, "1"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> confirm(open)).isInstanceOf(Conflict.class);
    }

    private String prepare(String order, PartRequest... parts) {
        return LIVRAISON.as(() -> service.prepare(order, List.of(parts)).number());
    }

    private void confirm(String note) {
        LIVRAISON.does(() -> service.confirm(note, today));
    }

    private static PartRequest part(int line, String quantity) {
        return new PartRequest(line, new BigDecimal(quantity));
    }

    private List<String> linesOf(String note) {
        return transaction.execute(status -> notes.existing(note).lines().stream()
                .map(DeliveryServiceTests::shown)
                .toList());
    }

    private static String shown(DocumentLine line) {
        return line.description() + " " + line.quantity().stripTrailingZeros().toPlainString();
    }

    /** What waits in the fulfilment; invoicing goes its own way. */
    private List<String> taskKeys(String deal) {
        return engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(deal)
                .processDefinitionKey("fulfilment")
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Task task(String deal, String key) {
        return engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void submit(String deal, String key, String variable, Object value) {
        forms.submitTaskForm(
                task(deal, key).getId(), Variables.createVariables().putValue(variable, value));
    }

    private String instance(String deal) {
        return engineHistory
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("fulfilment")
                .processInstanceBusinessKey(deal)
                .singleResult()
                .getId();
    }

    /**
     * What the diagram passed, in order, in the process itself and in each delivery's sub-process: what runs side by side
     * has no order, and two of its activities may end in the same millisecond.
     */
    private Map<String, List<String>> passedByScope(String deal) {
        return engineHistory
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(deal))
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> !"subProcess".equals(activity.getActivityType()))
                .collect(groupingBy(
                        HistoricActivityInstance::getParentActivityInstanceId,
                        mapping(HistoricActivityInstance::getActivityId, toList())));
    }
}
