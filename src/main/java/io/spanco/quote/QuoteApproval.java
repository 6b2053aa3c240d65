package io.spanco.quote;

import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.engine.WaitingTask;
import io.spanco.platform.identity.GroupNames;
import io.spanco.platform.identity.People;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which quotes wait for an approval before they go out, whose, and why. */
@Component
@Transactional(readOnly = true)
public class QuoteApproval {

    /**
     * @param by names of the groups, as one text; or the person who has taken the approval
     * @param reasons as one text, empty when they were not kept
     */
    public record Awaited(String by, String reasons) {}

    private final NegotiationProcess process;
    private final People people;
    private final GroupNames groups;
    private final DiagramWords words;

    QuoteApproval(NegotiationProcess process, People people, GroupNames groups, DiagramWords words) {
        this.process = process;
        this.people = people;
        this.groups = groups;
        this.words = words;
    }

    /** References of the quotes of a deal whose sending waits for it. */
    public Set<String> awaiting(String dealNumber) {
        return process.approvals(dealNumber).stream()
                .map(WaitingTask::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whom the sending waits for, and why as it was said when it was asked for; null when it waits for no approval. */
    public Awaited awaited(Quote quote) {
        return process.approvals(quote.dealNumber()).stream()
                .filter(task -> quote.number().equals(task.subject()))
                .findFirst()
                .map(task -> new Awaited(
                        task.assignee() == null ? groups.of(task.groups()) : people.name(task.assignee()),
                        words.ofEach(process.approvalReasons(task))))
                .orElse(null);
    }
}
