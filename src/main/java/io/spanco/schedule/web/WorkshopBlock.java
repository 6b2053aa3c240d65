package io.spanco.schedule.web;

import io.spanco.schedule.ScheduledOperation;
import io.spanco.schedule.WorkingTime.Slice;

/**
 * What is done of an operation on one day.
 *
 * @param state of the legend
 * @param movable whether the person signed in may move it
 * @param performable whether they may start or finish it
 */
record WorkshopBlock(ScheduledOperation operation, Slice slice, String state, boolean movable, boolean performable) {

    /** Where a long operation begins again; on the other days it only goes on. */
    public boolean isFirst() {
        return slice.part() == 1;
    }

    public boolean isLong() {
        return slice.parts() > 1;
    }

    public boolean isStartable() {
        return performable && operation.state() == io.spanco.schedule.OperationState.PLANNED;
    }

    public boolean isFinishable() {
        return performable && operation.isOpen();
    }

    /** Of the block, once on a page. */
    public String id() {
        return "operation-" + operation.id() + "-" + slice.part();
    }
}
