package io.spanco.schedule.web;

import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import io.spanco.schedule.ScheduledOperation;
import io.spanco.schedule.WorkingTime;
import io.spanco.schedule.WorkingTime.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Operations as blocks of the workshop's schedule, with what the person signed in may do to each. */
@Component
class WorkshopBlocks {

    /** So many are shown of what is left over or nobody's; the list of an order has the others. */
    static final int MOST = 30;

    private final ScheduleQueries queries;
    private final ScheduleService service;
    private final WorkingTime time;
    private final CurrentUser user;
    private final Clock clock;

    WorkshopBlocks(ScheduleQueries queries, ScheduleService service, WorkingTime time, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.time = time;
        this.user = user;
        this.clock = clock;
    }

    /** A block a day that is worked on it, by day and hour. */
    List<WorkshopBlock> of(SchedulePeriod period) {
        return queries.between(period.from(clock.getZone()), period.to(clock.getZone()), null).stream()
                .flatMap(operation -> slices(operation).stream()
                        .filter(slice -> period.covers(slice.day()))
                        .map(slice -> block(operation, slice)))
                .toList();
    }

    List<WorkshopBlock> unassigned() {
        return whole(queries.unassigned(MOST));
    }

    /** What should have been done before the period begins, and by now: of a period ahead the same as of today. */
    List<WorkshopBlock> leftBefore(SchedulePeriod period) {
        Instant begin = period.from(clock.getZone());
        Instant now = clock.instant();
        return whole(queries.leftBefore(begin.isBefore(now) ? begin : now, MOST));
    }

    WorkshopBlock existing(long id) {
        return whole(List.of(queries.existing(id))).get(0);
    }

    private List<WorkshopBlock> whole(List<ScheduledOperation> operations) {
        return operations.stream()
                .map(operation -> block(operation, slices(operation).get(0)))
                .toList();
    }

    private List<Slice> slices(ScheduledOperation operation) {
        return time.slices(operation.plannedStart(), operation.minutes());
    }

    private WorkshopBlock block(ScheduledOperation operation, Slice slice) {
        boolean open = operation.isOpen();
        return new WorkshopBlock(
                operation,
                slice,
                operation.shown(clock.instant()),
                open && user.may(Right.PLAN_WORK),
                open && service.mayPerform(operation.assignee()));
    }
}
