package io.spanco.deal;

import io.spanco.platform.engine.Processes;
import io.spanco.platform.engine.WaitingTask;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a deal, over all processes that concern it. */
@Component
public class DealTaskList {

    private final Processes processes;
    private final ObjectProvider<RelatedProcesses> related;

    DealTaskList(Processes processes, ObjectProvider<RelatedProcesses> related) {
        this.processes = processes;
        this.related = related;
    }

    @Transactional(readOnly = true)
    public List<WaitingTask> of(Deal deal) {
        return Stream.concat(
                        processes.waitingTasks(List.of(deal.number())).stream(),
                        related.orderedStream().flatMap(department -> department.tasksOf(deal).stream()))
                .toList();
    }
}
