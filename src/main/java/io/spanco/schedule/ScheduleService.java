package io.spanco.schedule;

import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.platform.engine.BusinessAction;
import io.spanco.platform.error.Checks;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.error.Forbidden;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The business actions on the workshop's operations, used by page, REST and every other door. */
@Service
public class ScheduleService {

    private final Orders orders;
    private final Operations operations;
    private final OperationChecks rules;
    private final PlanningWork planning;
    private final OperationWork work;
    private final WorkshopProcess process;
    private final CurrentUser user;

    ScheduleService(
            Orders orders,
            Operations operations,
            OperationChecks rules,
            PlanningWork planning,
            OperationWork work,
            WorkshopProcess process,
            CurrentUser user) {
        this.orders = orders;
        this.operations = operations;
        this.rules = rules;
        this.planning = planning;
        this.work = work;
        this.process = process;
        this.user = user;
    }

    /**
     * Plans an operation for an order, while its planning is open or later, as long as something is left to do.
     *
     * @throws io.spanco.platform.error.Invalid when a field is wrong or the assignee not of the workshop
     * @throws Conflict when the order is cancelled or wholly fulfilled
     */
    @BusinessAction
    @Requires(Right.PLAN_WORK)
    public WorkshopOperation plan(String orderReference, OperationInput planned) {
        SalesOrder order = orders.lockOpen(orderReference);
        rules.check(planned);
        return planning.plan(order, planned);
    }

    /** Closes the planning of an order. @param notes for the workshop, may be null */
    @BusinessAction
    @Requires(Right.PLAN_WORK)
    public void closePlanning(String orderReference, String notes) {
        SalesOrder order = orders.lockOpen(orderReference);
        if (!process.planningClosed(order, notes)) {
            throw new Conflict("La planification de la commande {0} est déjà close.", orderReference);
        }
    }

    /** Closes the planning in the course of a delivery, which does not wait for it; nothing to do when it is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closePlanningIfOpen(SalesOrder order) {
        process.planningClosed(order, null);
    }

    /** Whether the planning of the order is open. */
    public boolean isPlanning(SalesOrder order) {
        return process.isPlanning(order);
    }

    /** Whether operations can be planned for the order. */
    public boolean isInProgress(SalesOrder order) {
        return process.listens(order);
    }

    /**
     * Gives an operation another name, collaborator, start or duration; its task follows.
     *
     * @param version that the change is based on
     * @throws Conflict when it is done or cancelled, or was changed meanwhile
     */
    @BusinessAction
    @Requires(Right.PLAN_WORK)
    public WorkshopOperation reschedule(long id, Long version, OperationInput planned) {
        WorkshopOperation operation = operations.lock(id);
        change(operation, version, planned);
        return operation;
    }

    /**
     * Hands an operation to somebody else, or moves it to another day at the same hour; its task follows. A day that
     * becomes too full is no reason to refuse.
     *
     * @param version that the move is based on
     * @param day null to leave it on its day
     * @param assignee login of a member of the workshop; null or blank to leave it open
     * @throws io.spanco.platform.error.Invalid when the assignee is not of the workshop, or the day not plausible
     * @throws Conflict when it is done or cancelled, or was changed meanwhile
     */
    @BusinessAction
    @Requires(Right.PLAN_WORK)
    public WorkshopOperation move(long id, Long version, LocalDate day, String assignee) {
        WorkshopOperation operation = operations.lock(id);
        new Checks().day("day", day).orRefuse();
        change(operation, version, work.onDay(operation, day, assignee));
        return operation;
    }

    private void change(WorkshopOperation operation, Long version, OperationInput planned) {
        Checks.version(version, operation.version());
        operation.requireOpen();
        rules.check(planned);
        work.change(operation, planned);
        process.operationMoved(operation);
    }

    /** @throws Conflict when it was started before, or is closed */
    @BusinessAction
    @Requires(Right.READ)
    public WorkshopOperation start(long id) {
        WorkshopOperation operation = operations.lock(id);
        requireMine(operation);
        work.started(operation);
        process.operationMoved(operation);
        return operation;
    }

    /**
     * @param minutesSpent null when nobody counted
     * @throws Conflict when it is done or cancelled
     */
    @BusinessAction
    @Requires(Right.READ)
    public WorkshopOperation complete(long id, Integer minutesSpent) {
        WorkshopOperation operation = operations.lock(id);
        requireMine(operation);
        operation.requireOpen();
        if (!process.operationDone(operation, minutesSpent)) {
            throw new Conflict("L’opération « {0} » n’est pas attendue à cette étape.", operation.name());
        }
        return operation;
    }

    /** Whether the person signed in may start and finish work that is this collaborator's. @param assignee may be null */
    public boolean mayPerform(String assignee) {
        return user.may(Right.PLAN_WORK) || (assignee != null && assignee.equals(user.login()));
    }

    private void requireMine(WorkshopOperation operation) {
        if (!mayPerform(operation.assignee())) {
            throw new Forbidden("Cette opération revient à son collaborateur ou à l’atelier.");
        }
    }
}
