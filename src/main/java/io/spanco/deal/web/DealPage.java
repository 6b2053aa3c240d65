package io.spanco.deal.web;

import io.spanco.deal.Deal;
import io.spanco.deal.DealHistory;
import io.spanco.deal.DealHistory.Entry;
import io.spanco.deal.DealHistory.Part;
import io.spanco.deal.DealTaskList;
import io.spanco.deal.DealThread;
import io.spanco.deal.Deals;
import io.spanco.deal.EventWords;
import io.spanco.deal.EventWords.Said;
import io.spanco.deal.Margins;
import io.spanco.deal.NextSteps;
import io.spanco.deal.NextSteps.Step;
import io.spanco.deal.StageTimes;
import io.spanco.deal.StepTimes;
import io.spanco.document.DocumentFilter;
import io.spanco.party.Companies;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.People;
import io.spanco.platform.identity.Right;
import io.spanco.platform.page.Rows;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Reads what the page of a deal shows, as one state of the data. */
@Component
@Transactional(readOnly = true)
class DealPage {

    private static final int EVENTS = 12;

    private static final Comparator<WaitingTask> MOST_URGENT_FIRST =
            Comparator.comparing(WaitingTask::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Deals deals;
    private final Companies companies;
    private final DealThread thread;
    private final DealTaskList tasks;
    private final NextSteps steps;
    private final StageTimes times;
    private final StepTimes stepTimes;
    private final DealHistory history;
    private final EventWords events;
    private final Margins margins;
    private final People people;
    private final CurrentUser user;
    private final Clock clock;

    DealPage(
            Deals deals,
            Companies companies,
            DealThread thread,
            DealTaskList tasks,
            NextSteps steps,
            StageTimes times,
            StepTimes stepTimes,
            DealHistory history,
            EventWords events,
            Margins margins,
            People people,
            CurrentUser user,
            Clock clock) {
        this.deals = deals;
        this.companies = companies;
        this.thread = thread;
        this.tasks = tasks;
        this.steps = steps;
        this.times = times;
        this.stepTimes = stepTimes;
        this.history = history;
        this.events = events;
        this.margins = margins;
        this.people = people;
        this.user = user;
        this.clock = clock;
    }

    /** The head alone, for the forms about the deal. */
    DealHead head(String number, Model model) {
        Deal deal = deals.existing(number);
        return head(deal, model);
    }

    private DealHead head(Deal deal, Model model) {
        DealHead head = DealHead.of(deal, companies.existing(deal.companyId()), people.name(deal.owner()));
        model.addAttribute("deal", head);
        model.addAttribute("maySell", user.may(Right.SELL));
        model.addAttribute("mayPurchase", user.may(Right.PURCHASE));
        return head;
    }

    void whole(String number, Model model) {
        Deal deal = deals.existing(number);
        head(deal, model);
        model.addAttribute("stages", StageBar.of(deal, times.of(deal), times.usual(), clock.instant()));
        List<WaitingTask> waiting =
                tasks.of(deal).stream().sorted(MOST_URGENT_FIRST).toList();
        List<TaskRow> todo = steps.of(waiting).stream()
                .map(step -> TaskRow.of(step, people.name(step.waitsFor())))
                .toList();
        putTasks(waiting, todo, model);
        List<ThreadRow> rows = ThreadLayout.of(thread.of(number), approvers(waiting, todo));
        model.addAttribute("rows", rows);
        model.addAttribute("negotiated", deal.isOpen() && rows.stream().noneMatch(ThreadRow::isKept));
        model.addAttribute("lanes", ThreadLayout.lanes(rows));
        model.addAttribute("asides", rows.stream().filter(ThreadRow::isAside).count());
        var margin = margins.of(number);
        model.addAttribute("amount", margin.forecast().sales());
        model.addAttribute(
                "margin", user.may(Right.SEE_COSTS) ? MarginView.of(margin, margins.unknownCosts(number)) : null);
    }

    /** Who has to approve what, by its reference. */
    private static Map<String, String> approvers(List<WaitingTask> waiting, List<TaskRow> todo) {
        Map<String, String> approvers = new HashMap<>();
        for (int i = 0; i < waiting.size(); i++) {
            WaitingTask task = waiting.get(i);
            if (DocumentFilter.APPROVALS.contains(task.key()) && task.subject() != null) {
                approvers.put(task.subject(), todo.get(i).who());
            }
        }
        return approvers;
    }

    /** @param todo what the page shows of each that waits */
    private void putTasks(List<WaitingTask> waiting, List<TaskRow> todo, Model model) {
        model.addAttribute("waits", waiting.isEmpty() ? null : waits(waiting.get(0), todo.get(0)));
        model.addAttribute("tasks", todo);
        model.addAttribute(
                "primary",
                todo.stream().map(TaskRow::step).filter(Step::mine).findFirst().orElse(null));
    }

    private Waiting waits(WaitingTask task, TaskRow shown) {
        String about = shown.step().about();
        return new Waiting(
                about == null ? shown.step().title() : shown.step().title() + " · " + about,
                shown.who(),
                Duration.between(task.created(), clock.instant()).toDays(),
                stepTimes.usualDays(task.key()));
    }

    /** The next events behind the one given. */
    void history(String number, Part part, Long before, Model model) {
        Rows<Entry> rows = Rows.of(history.of(number, part, before, EVENTS + 1), EVENTS);
        model.addAttribute("part", part);
        model.addAttribute("parts", Part.values());
        model.addAttribute(
                "events",
                rows.shown().stream()
                        .map(entry -> HistoryRow.of(entry, said(entry), people::name))
                        .toList());
        model.addAttribute("before", rows.next(Entry::id));
    }

    private Said said(Entry entry) {
        return events.of(entry.event(), entry.text(), entry.document(), entry.stage());
    }
}
