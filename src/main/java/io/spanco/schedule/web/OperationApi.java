package io.spanco.schedule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.spanco.order.Orders;
import io.spanco.schedule.OperationInput;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import io.spanco.schedule.ScheduledOperation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Operations")
class OperationApi {

    /** @param plannedStart ISO 8601; without an offset it is the time of the house */
    record PlanRequest(
            String name,
            String assignee,
            @JsonDeserialize(using = MomentIn.class) Instant plannedStart,
            Integer minutes) {

        OperationInput input() {
            return new OperationInput(name, assignee, plannedStart, minutes);
        }
    }

    record RescheduleRequest(
            String name,
            String assignee,
            @JsonDeserialize(using = MomentIn.class) Instant plannedStart,
            Integer minutes,
            Long version) {

        OperationInput input() {
            return new OperationInput(name, assignee, plannedStart, minutes);
        }
    }

    record CompleteRequest(Integer minutesSpent) {}

    record OperationAnswer(
            long id,
            String order,
            String deal,
            String name,
            String assignee,
            OffsetDateTime plannedStart,
            int minutes,
            String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer minutesSpent,
            long version) {}

    record Operations(List<OperationAnswer> items, long total) {}

    private final ScheduleService service;
    private final ScheduleQueries queries;
    private final Orders orders;
    private final Clock clock;

    OperationApi(ScheduleService service, ScheduleQueries queries, Orders orders, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.orders = orders;
        this.clock = clock;
    }

    @PostMapping("/api/orders/{reference}/operations")
    @ResponseStatus(HttpStatus.CREATED)
    OperationAnswer plan(@PathVariable String reference, @RequestBody PlanRequest body) {
        return read(service.plan(reference, body.input()).id());
    }

    @GetMapping("/api/orders/{reference}/operations")
    Operations ofOrder(@PathVariable String reference) {
        List<OperationAnswer> all = queries.ofOrder(orders.existing(reference).id()).stream()
                .map(this::answer)
                .toList();
        return new Operations(all, all.size());
    }

    @GetMapping("/api/operations/{id}")
    OperationAnswer read(@PathVariable long id) {
        return answer(queries.existing(id));
    }

    @PutMapping("/api/operations/{id}")
    OperationAnswer reschedule(@PathVariable long id, @RequestBody RescheduleRequest body) {
        service.reschedule(id, body.version(), body.input());
        return read(id);
    }

    @PostMapping("/api/operations/{id}/start")
    OperationAnswer start(@PathVariable long id) {
        service.start(id);
        return read(id);
    }

    @PostMapping("/api/operations/{id}/complete")
    OperationAnswer complete(@PathVariable long id, @RequestBody(required = false) CompleteRequest body) {
        service.complete(id, body == null ? null : body.minutesSpent());
        return read(id);
    }

    private OperationAnswer answer(ScheduledOperation operation) {
        return new OperationAnswer(
                operation.id(),
                operation.order(),
                operation.dealNumber(),
                operation.name(),
                operation.assignee(),
                operation.plannedStart().atZone(clock.getZone()).toOffsetDateTime(),
                operation.minutes(),
                operation.state().name(),
                operation.minutesSpent(),
                operation.version());
    }
}
