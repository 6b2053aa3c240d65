package io.spanco.schedule.web;

import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import io.spanco.schedule.ScheduledOperation;
import io.spanco.schedule.SlicedOperation;
import io.spanco.schedule.WorkingTime;
import io.spanco.schedule.WorkingTime.Slice;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Operations as blocks of the workshop's schedule, with what the person signed in may do to each. */
@Component
class WorkshopBlocks {

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

    List<WorkshopBlock> of(List<SlicedOperation> sliced) {
        return sliced.stream().map(one -> block(one.operation(), one.slice())).toList();
    }

    WorkshopBlock existing(long id) {
        ScheduledOperation operation = queries.existing(id);
        return block(
                operation,
                time.slices(operation.plannedStart(), operation.minutes()).get(0));
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
