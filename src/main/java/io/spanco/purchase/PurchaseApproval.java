package io.spanco.purchase;

import io.spanco.platform.engine.Decisions;
import io.spanco.platform.identity.Groups;
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
     * @param by French names of the groups, as one text; or the person who has taken the approval
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

    PurchaseApproval(Decisions decisions, PurchaseProcess process, People people) {
        this.decisions = decisions;
        this.process = process;
        this.people = people;
    }

    /** What it would say now. */
    public Needed of(PurchaseOrder order) {
        if (order.isIssued() || order.lines().isEmpty()) {
            return Needed.NONE;
        }
        Map<String, Object> facts = facts(order);
        return new Needed(
                Groups.names(decisions.outputs(TABLE, "group", facts)), decisions.outputs(TABLE, "reason", facts));
    }

    /** Whom the sending waits for, and why as it was said when it was asked for; null when it waits for no approval. */
    public Needed awaited(PurchaseOrder order) {
        return process.approval(order)
                .map(task -> new Needed(
                        task.assignee() == null ? Groups.names(task.groups()) : people.name(task.assignee()),
                        process.approvalReasons(task)))
                .orElse(null);
    }

    /** The inputs of the decision table. */
    static Map<String, Object> facts(PurchaseOrder order) {
        return Map.of("totalNet", order.totals().net().doubleValue());
    }
}
