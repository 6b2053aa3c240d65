package io.spanco.purchase;

import io.spanco.platform.engine.Decisions;
import io.spanco.platform.engine.DiagramWords;
import io.spanco.platform.identity.GroupNames;
import io.spanco.platform.identity.People;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has to approve a supplier order before it goes out, and why. */
@Component
@Transactional(readOnly = true)
public class PurchaseApproval {

    private static final String TABLE = "purchase-approval";

    /**
     * What the decision table says of a draft.
     *
     * @param by names of the groups, as one text; or the person who has taken the approval
     * @param reasons empty when nobody has to approve
     */
    public record Needed(String by, List<String> reasons) {

        private static final Needed NONE = new Needed("", List.of());

        public boolean isNeeded() {
            return !reasons.isEmpty();
        }
    }

    private final Decisions decisions;
    private final PurchaseProcess process;
    private final People people;
    private final GroupNames groups;
    private final DiagramWords words;

    PurchaseApproval(
            Decisions decisions, PurchaseProcess process, People people, GroupNames groups, DiagramWords words) {
        this.decisions = decisions;
        this.process = process;
        this.people = people;
        this.groups = groups;
        this.words = words;
    }

    /** What it would say now. */
    public Needed of(PurchaseOrder order) {
        if (order.isIssued() || order.lines().isEmpty()) {
            return Needed.NONE;
        }
        Map<String, Object> facts = facts(order);
        return new Needed(
                groups.of(decisions.outputs(TABLE, "group", facts)), said(decisions.outputs(TABLE, "reason", facts)));
    }

    /** Whom the sending waits for, and why as it was said when it was asked for; null when it waits for no approval. */
    public Needed awaited(PurchaseOrder order) {
        return process.approval(order)
                .map(task -> new Needed(
                        task.assignee() == null ? groups.of(task.groups()) : people.name(task.assignee()),
                        said(process.approvalReasons(task))))
                .orElse(null);
    }

    private List<String> said(List<String> reasons) {
        return reasons.stream().map(words::ofEach).toList();
    }

    /** The inputs of the decision table. */
    static Map<String, Object> facts(PurchaseOrder order) {
        return Map.of("totalNet", order.totals().net().doubleValue());
    }
}
