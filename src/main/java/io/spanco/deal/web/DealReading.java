package io.spanco.deal.web;

import io.spanco.deal.Deal;
import io.spanco.deal.DealDocuments;
import io.spanco.deal.DealHistory;
import io.spanco.deal.DealTaskList;
import io.spanco.deal.Deals;
import io.spanco.deal.Margins;
import io.spanco.deal.web.DealAnswer.TaskAnswer;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Right;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a deal with all that hangs on it, as one state of the data. */
@Component
class DealReading {

    private final Deals deals;
    private final DealDocuments documents;
    private final Margins margins;
    private final DealHistory history;
    private final DealTaskList tasks;
    private final CurrentUser user;

    DealReading(
            Deals deals,
            DealDocuments documents,
            Margins margins,
            DealHistory history,
            DealTaskList tasks,
            CurrentUser user) {
        this.deals = deals;
        this.documents = documents;
        this.margins = margins;
        this.history = history;
        this.tasks = tasks;
        this.user = user;
    }

    @Transactional(readOnly = true)
    DealAnswer read(String number) {
        Deal deal = deals.existing(number);
        return new DealAnswer(
                deal.number(),
                deal.companyId(),
                deal.title(),
                deal.need(),
                deal.source(),
                deal.budget(),
                deal.decisionDate(),
                deal.stage().name(),
                deal.outcome().name(),
                deal.owner(),
                deal.openedAt(),
                deal.version(),
                documents.of(number),
                user.may(Right.SEE_COSTS) ? margins.of(number) : null,
                history.of(number),
                tasks.of(deal).stream().map(DealReading::answer).toList());
    }

    private static TaskAnswer answer(WaitingTask task) {
        return new TaskAnswer(task.id(), task.key(), task.name(), task.assignee(), task.due(), task.groups());
    }
}
