package io.spanco.desk.web;

import io.spanco.deal.NextSteps.Step;
import io.spanco.desk.QueuePart;
import io.spanco.desk.QueueTask;
import java.util.List;

/**
 * A part of the queue as the page shows it.
 *
 * @param count of all its tasks, up to {@link io.spanco.platform.page.WaitingCounts#MOST}
 * @param next place of the last row when more follow, else null
 */
record QueueBlock(QueuePart part, List<Row> rows, int count, String next) {

    /**
     * A task with its one action.
     *
     * @param mayTake whether it can be taken out of the team's queue
     * @param mayGiveBack whether it can be put back
     */
    record Row(QueueTask about, Step step, boolean mayTake, boolean mayGiveBack) {}
}
