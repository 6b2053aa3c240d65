package io.spanco.desk.web;

import io.spanco.deal.NextSteps;
import io.spanco.deal.NextSteps.Step;
import io.spanco.desk.MyCounts;
import io.spanco.desk.QueuePart;
import io.spanco.desk.QueueQueries;
import io.spanco.desk.QueueQueries.Whose;
import io.spanco.desk.QueueTask;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.page.Rows;
import io.spanco.platform.page.WaitingCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a work queue as the page shows it. */
@Component
class QueueReading {

    private static final int ROWS = 20;

    private final QueueQueries queue;
    private final NextSteps steps;
    private final MyCounts counts;
    private final CurrentUser user;

    QueueReading(QueueQueries queue, NextSteps steps, MyCounts counts, CurrentUser user) {
        this.queue = queue;
        this.counts = counts;
        this.steps = steps;
        this.user = user;
    }

    /** How many tasks wait, up to {@link WaitingCounts#MOST}. */
    int count(boolean team) {
        return counts.of(team).all();
    }

    /** Whether the day begins with the team's queue. */
    boolean beginsWithTeam() {
        return counts.beginsWithTeam();
    }

    /** All parts that hold a task, from their beginnings. */
    List<QueueBlock> all(boolean team) {
        return Arrays.stream(QueuePart.values())
                .map(part -> block(team, part, QueueQueries.BEGINNING))
                .filter(block -> !block.rows().isEmpty())
                .toList();
    }

    /** The next rows of a part. */
    QueueBlock block(boolean team, QueuePart part, String after) {
        Whose whose = whose(team);
        Rows<QueueTask> tasks = Rows.of(queue.part(whose, part, after, ROWS + 1), ROWS);
        List<QueueTask> shown = tasks.shown();
        List<Step> open = steps.of(shown.stream().map(QueueTask::task).toList());
        List<QueueBlock.Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(row(team, shown.get(i), open.get(i)));
        }
        return new QueueBlock(
                part,
                rows,
                tasks.last() == null ? rows.size() : queue.count(whose, part, WaitingCounts.MOST),
                tasks.next(QueueTask::place));
    }

    private QueueBlock.Row row(boolean team, QueueTask about, Step step) {
        WaitingTask task = about.task();
        boolean movable = !task.groups().isEmpty();
        return new QueueBlock.Row(
                about,
                step,
                movable && team && task.assignee() == null,
                movable && !team && user.login().equals(task.assignee()));
    }

    private Whose whose(boolean team) {
        return new Whose(user.login(), user.groups(), team);
    }
}
