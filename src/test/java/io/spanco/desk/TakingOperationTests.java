package io.spanco.desk;

import static io.spanco.testing.Acting.ATELIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spanco.order.Orders;
import io.spanco.order.SampleOrders;
import io.spanco.platform.error.Invalid;
import io.spanco.schedule.OperationInput;
import io.spanco.schedule.Operations;
import io.spanco.schedule.ScheduleService;
import io.spanco.testing.SpancoTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Whichever door hands an operation's task over, the schedule shows whose it is. */
@SpancoTest
@AutoConfigureMockMvc
class TakingOperationTests {

    @Autowired
    BeanFactory beans;

    @Autowired
    DeskService desk;

    @Autowired
    ScheduleService schedule;

    @Autowired
    Operations operations;

    @Autowired
    Orders orders;

    @Autowired
    TaskService tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    String deal;
    long operation;
    Instant start;

    @BeforeEach
    void anOperationOfNobody() {
        String order = new SampleOrders(beans).order("2", "1");
        deal = orders.existing(order).dealNumber();
        start = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        operation = ATELIER.as(() -> schedule.plan(order, new OperationInput("Montage", null, start, 60))
                .id());
    }

    @Test
    void aClaimThroughTheEngineShowsOnTheSchedule() {
        ATELIER.does(() -> tasks.claim(task().getId(), "atelier"));
        assertThat(operations.existing(operation).assignee()).isEqualTo("atelier");
        ATELIER.does(() -> tasks.setAssignee(task().getId(), null));
        assertThat(operations.existing(operation).assignee()).isNull();
        assertThatThrownBy(() -> ATELIER.does(() -> tasks.setAssignee(task().getId(), "compta")))
                .isInstanceOf(Invalid.class);
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void tasklistNamesTheOrderThatAnOperationConcerns() {
        String order = orders.existing(operations.existing(operation).orderId()).number();
        assertThat(tasks.getVariableLocal(task().getId(), "concerns")).isEqualTo(order);
    }

    @Test
    void aDragAfterAClaimLeavesTheTaskToWhoTookIt() {
        ATELIER.does(() -> tasks.claim(task().getId(), "atelier"));
        move(operations.existing(operation).assignee(), start.plus(Duration.ofDays(1)), 60);
        assertThat(task().getAssignee()).isEqualTo("atelier");
    }

    @Test
    void takingOnTheDeskKeepsAMoveMadeMeanwhile() throws Exception {
        Instant moved = start.plus(Duration.ofDays(2));
        String taskId = task().getId();
        CompletableFuture<Void> taking = transaction.execute(status -> {
            operations.lock(operation);
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> ATELIER.does(() -> desk.take(taskId)));
            assertThatThrownBy(() -> waits.get(1, TimeUnit.SECONDS))
                    .as("whoever takes it waits for the deal")
                    .isInstanceOf(TimeoutException.class);
            move(null, moved, 90);
            return waits;
        });
        taking.get(20, TimeUnit.SECONDS);
        assertThat(operations.existing(operation).assignee()).isEqualTo("atelier");
        assertThat(operations.existing(operation).plannedStart()).isEqualTo(moved);
        assertThat(operations.existing(operation).minutes()).isEqualTo(90);
        assertThat(task().getAssignee()).isEqualTo("atelier");
        assertThat(task().getDueDate()).isEqualTo(moved.plus(Duration.ofMinutes(90)));
        ATELIER.does(() -> desk.giveBack(taskId));
        assertThat(operations.existing(operation).assignee()).isNull();
        assertThat(operations.existing(operation).plannedStart()).isEqualTo(moved);
    }

    private void move(String assignee, Instant to, int minutes) {
        ATELIER.does(() -> schedule.reschedule(
                operation,
                operations.existing(operation).version(),
                new OperationInput("Montage", assignee, to, minutes)));
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(deal)
                .taskDefinitionKey("performOperation")
                .singleResult();
    }
}
