package io.spanco.demo;

import io.spanco.delivery.DeliveryNote;
import io.spanco.delivery.DeliveryService;
import io.spanco.document.LineProgress;
import io.spanco.document.PartRequest;
import io.spanco.order.OrderProgress;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.schedule.OperationInput;
import io.spanco.schedule.OperationState;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What workshop and logistics do with an order. */
@Component
class Producing {

    /**
     * An operation as it is planned.
     *
     * @param key what the story calls it
     * @param by null for whoever takes it
     * @param day as the tale counts its days
     */
    record Work(String key, String name, DemoActor by, Function<Tale, LocalDate> day, String hour, int minutes) {}

    private final ScheduleService schedule;
    private final ScheduleQueries queries;
    private final DeliveryService deliveries;
    private final Orders orders;
    private final OrderProgress progress;
    private final Clock clock;

    Producing(
            ScheduleService schedule,
            ScheduleQueries queries,
            DeliveryService deliveries,
            Orders orders,
            OrderProgress progress,
            Clock clock) {
        this.schedule = schedule;
        this.queries = queries;
        this.deliveries = deliveries;
        this.orders = orders;
        this.progress = progress;
        this.clock = clock;
    }

    /** @param day in days from today */
    static Work work(String key, String name, DemoActor by, int day, String hour, int minutes) {
        return new Work(key, name, by, tale -> tale.day(day), hour, minutes);
    }

    /** Work of the present week, whatever day it is. */
    static Work thisWeek(String key, String name, DemoActor by, DayOfWeek day, String hour, int minutes) {
        return new Work(key, name, by, tale -> tale.weekday(day, 0), hour, minutes);
    }

    static Work nextWeek(String key, String name, DemoActor by, DayOfWeek day, String hour, int minutes) {
        return new Work(key, name, by, tale -> tale.weekday(day, 1), hour, minutes);
    }

    /** A part of an order's line. */
    static PartRequest part(int line, int quantity) {
        return new PartRequest(line, BigDecimal.valueOf(quantity));
    }

    /** Plans the order's operations and closes its planning. @param notes for the workshop */
    Act plans(String order, String notes, Work... operations) {
        return tale -> {
            String reference = tale.reference(order);
            Arrays.stream(operations).forEach(operation -> plan(tale, reference, operation));
            schedule.closePlanning(reference, notes);
        };
    }

    /** One more operation of an order that is planned. */
    Act addsWork(String order, Work operation) {
        return tale -> plan(tale, tale.reference(order), operation);
    }

    private void plan(Tale tale, String order, Work planned) {
        OperationInput input = new OperationInput(
                planned.name(),
                planned.by() == null ? null : planned.by().login(),
                tale.at(planned.day().apply(tale), LocalTime.parse(planned.hour())),
                planned.minutes());
        tale.remember(planned.key(), schedule.plan(order, input).id().toString());
    }

    Act starts(String operation) {
        return tale -> schedule.start(Long.parseLong(tale.reference(operation)));
    }

    /** The first hours of a day: what should have begun has begun. */
    Act startsWhatIsDue(String... operations) {
        return tale -> Arrays.stream(operations)
                .map(operation -> queries.existing(Long.parseLong(tale.reference(operation))))
                .filter(operation -> !operation.plannedStart().isAfter(clock.instant()))
                .filter(operation -> operation.state() == OperationState.PLANNED)
                .forEach(operation -> schedule.start(operation.id()));
    }

    /** What was done the day before, each in the time that was planned for it. */
    Act finishesAll(String... operations) {
        return tale -> Arrays.stream(operations)
                .map(operation -> queries.existing(Long.parseLong(tale.reference(operation))))
                .forEach(operation -> schedule.complete(operation.id(), operation.minutes()));
    }

    Act finishes(String operation, Integer minutes) {
        return tale -> schedule.complete(Long.parseLong(tale.reference(operation)), minutes);
    }

    /** @param note what the story calls the delivery note */
    Act prepares(String order, String note, PartRequest... parts) {
        return tale -> prepare(tale, order, note, List.of(parts));
    }

    /** Everything that did not leave yet. */
    Act preparesTheRest(String order, String note) {
        return tale -> {
            SalesOrder existing = orders.existing(tale.reference(order));
            Map<Long, LineProgress> done = progress.byLine(existing);
            List<PartRequest> rest = existing.lines().stream()
                    .map(line ->
                            new PartRequest(line.position(), done.get(line.id()).leftToDeliver()))
                    .filter(part -> part.quantity().signum() > 0)
                    .toList();
            prepare(tale, order, note, rest);
        };
    }

    private void prepare(Tale tale, String order, String note, List<PartRequest> parts) {
        DeliveryNote prepared = deliveries.prepare(tale.reference(order), parts);
        tale.remember(note, prepared.number());
    }

    /** Delivered on the day of the step. */
    Act confirms(String note) {
        return tale -> deliveries.confirm(tale.reference(note), LocalDate.now(clock));
    }
}
