package io.spanco.platform.identity;

import static io.spanco.platform.identity.Groups.*;

import java.util.Set;

/** The table of rights: what each group may do. Members of {@code camunda-admin} may do everything. */
public enum Right {
    /** Read deals, documents, companies, products and schedules; add attachments and notes; mail what one may read. */
    READ(),
    SEE_COSTS(SALES, SALES_MANAGEMENT, PURCHASING, PURCHASING_MANAGEMENT, ACCOUNTING),
    SELL(SALES, SALES_MANAGEMENT),
    APPROVE_QUOTES(SALES_MANAGEMENT),
    PLAN_WORK(WORKSHOP, SALES_MANAGEMENT),
    DELIVER(LOGISTICS, SALES_MANAGEMENT),
    PURCHASE(PURCHASING),
    APPROVE_PURCHASES(PURCHASING_MANAGEMENT),
    ACCOUNT(ACCOUNTING),
    WRITE_OFF(SALES_MANAGEMENT, ACCOUNTING),
    /** Files that somebody else has added; one's own everybody removes. */
    REMOVE_ATTACHMENTS(SALES_MANAGEMENT),
    SEE_STATISTICS_OF_ALL(SALES_MANAGEMENT, ACCOUNTING),
    SEE_MONEY_LISTS(ACCOUNTING, SALES_MANAGEMENT),
    SEE_PROCESSES(ACCOUNTING, SALES_MANAGEMENT, PROCESS_ANALYSTS),
    DEPLOY(PROCESS_ANALYSTS),
    ADMINISTER(CAMUNDA_ADMIN);

    private final Set<String> groups;

    Right(String... groups) {
        this.groups = Set.of(groups);
    }

    /** Whether a member of these groups has the right; {@link #READ} belongs to everyone signed in. */
    public boolean heldBy(Set<String> memberOf) {
        return this == READ
                || memberOf.contains(CAMUNDA_ADMIN)
                || memberOf.stream().anyMatch(groups::contains);
    }
}
