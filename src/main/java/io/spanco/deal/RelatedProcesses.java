package io.spanco.deal;

import io.spanco.platform.engine.WaitingTask;
import java.util.List;

/** A department whose processes do not bear the deal's number: says which of their open tasks concern the deal. */
public interface RelatedProcesses {

    List<WaitingTask> tasksOf(Deal deal);
}
