package io.spanco.desk;

import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.engine.TaskClaims;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.schedule.OperationInput;
import io.spanco.schedule.ScheduleQueries;
import io.spanco.schedule.ScheduleService;
import io.spanco.schedule.ScheduledOperation;
import org.springframework.stereotype.Service;

/** Who does a task: taking it out of the team's queue, giving it back. */
@Service
public class DeskService {

    /** The task whose collaborator the schedule knows as well. */
    public static final String PERFORM_OPERATION = "performOperation";

    private final TaskClaims claims;
    private final ScheduleService schedule;
    private final ScheduleQueries operations;
    private final CurrentUser user;

    DeskService(TaskClaims claims, ScheduleService schedule, ScheduleQueries operations, CurrentUser user) {
        this.claims = claims;
        this.schedule = schedule;
        this.operations = operations;
        this.user = user;
    }

    /**
     * Makes a task of my groups mine. The engine's own rights decide.
     *
     * @throws io.spanco.platform.error.Conflict when somebody else has taken it
     */
    @BusinessAction
    @Requires(Right.READ)
    public void take(String taskId) {
        claims.take(taskId);
        claims.subjectOf(taskId, PERFORM_OPERATION).ifPresent(id -> reassign(id, user.login()));
    }

    /**
     * Leaves a task of mine to its groups again.
     *
     * @throws io.spanco.platform.error.Conflict when it is not mine
     */
    @BusinessAction
    @Requires(Right.READ)
    public void giveBack(String taskId) {
        claims.giveBack(taskId);
        claims.subjectOf(taskId, PERFORM_OPERATION).ifPresent(id -> reassign(id, null));
    }

    /** The schedule shows the same collaborator as the queue. */
    private void reassign(String operationId, String assignee) {
        ScheduledOperation operation = operations.existing(Long.parseLong(operationId));
        schedule.reschedule(
                operation.id(),
                null,
                new OperationInput(operation.name(), assignee, operation.plannedStart(), operation.minutes()));
    }
}
