package io.spanco.schedule;

import io.spanco.order.SalesOrder;
import io.spanco.platform.engine.ProcessContract;
import io.spanco.platform.engine.Processes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** All that this room knows of {@code fulfilment.bpmn}: planning an order and performing its operations. */
@Component
class WorkshopProcess {

    static final String PLAN_ORDER = "planOrder";
    static final String PERFORM_OPERATION = "performOperation";

    static final String ORDER = "order";
    static final String NOTES = "notes";
    static final String OPERATIONS = "operations";
    static final String OPERATION_ID = "operationId";
    static final String ASSIGNEE = "assignee";
    static final String MINUTES_SPENT = "minutesSpent";

    private static final String OPERATION_PLANNED = "OperationPlanned";

    private final Processes processes;

    WorkshopProcess(Processes processes) {
        this.processes = processes;
    }

    @Bean
    static ProcessContract workshopContract() {
        return new ProcessContract("fulfilment", Set.of(PLAN_ORDER, PERFORM_OPERATION, "operationPlanned"));
    }

    boolean isPlanning(SalesOrder order) {
        return processes.isWaiting(PLAN_ORDER, order.dealNumber(), order.number());
    }

    /** @return false when the order's planning is closed already */
    boolean planningClosed(SalesOrder order, String notes) {
        return processes.complete(PLAN_ORDER, order.dealNumber(), order.number(), values(NOTES, notes));
    }

    /** Whether the order is being fulfilled. */
    boolean listens(SalesOrder order) {
        return processes.listens(OPERATION_PLANNED, order.dealNumber());
    }

    /** Opens the task of the operation. @return false when the order is not being fulfilled (any more) */
    boolean operationPlanned(WorkshopOperation operation) {
        if (!processes.listens(OPERATION_PLANNED, operation.dealNumber())) {
            return false;
        }
        processes.correlate(
                OPERATION_PLANNED,
                operation.dealNumber(),
                values(OPERATION_ID, operation.id(), ASSIGNEE, operation.assignee(), MINUTES_SPENT, null));
        return true;
    }

    boolean operationDone(WorkshopOperation operation, Integer minutesSpent) {
        return processes.complete(
                PERFORM_OPERATION, operation.dealNumber(), subject(operation), values(MINUTES_SPENT, minutesSpent));
    }

    /** The task follows its operation: the same collaborator, the same end. */
    void operationMoved(WorkshopOperation operation) {
        processes.reassign(
                PERFORM_OPERATION,
                operation.dealNumber(),
                subject(operation),
                operation.assignee(),
                operation.plannedEnd());
    }

    private static String subject(WorkshopOperation operation) {
        return Long.toString(operation.id());
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
