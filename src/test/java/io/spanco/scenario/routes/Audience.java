package io.spanco.scenario.routes;

import static io.spanco.scenario.routes.Role.ACHATS;
import static io.spanco.scenario.routes.Role.ADMIN;
import static io.spanco.scenario.routes.Role.ANALYSTE;
import static io.spanco.scenario.routes.Role.ATELIER;
import static io.spanco.scenario.routes.Role.COMMERCIAL;
import static io.spanco.scenario.routes.Role.COMPTA;
import static io.spanco.scenario.routes.Role.DIRECTION;
import static io.spanco.scenario.routes.Role.LIVRAISON;

import java.util.Set;

/** The table of rights once more, told by people instead of groups: a change of one without the other is noticed. */
enum Audience {
    /** Without signing in, too. */
    PUBLIC(Role.values()),
    EVERYONE(Role.values()),
    SEE_COSTS(COMMERCIAL, DIRECTION, ACHATS, COMPTA),
    SELL(COMMERCIAL, DIRECTION),
    APPROVE_QUOTES(DIRECTION),
    PLAN_WORK(ATELIER, DIRECTION),
    DELIVER(LIVRAISON, DIRECTION),
    PURCHASE(ACHATS),
    APPROVE_PURCHASES(DIRECTION),
    ACCOUNT(COMPTA),
    WRITE_OFF(DIRECTION, COMPTA),
    REMOVE_ATTACHMENTS(DIRECTION),
    SEE_STATISTICS(COMMERCIAL, DIRECTION, COMPTA),
    SEE_MONEY_LISTS(DIRECTION, COMPTA),
    SEE_PROCESSES(DIRECTION, COMPTA, ANALYSTE),
    /** Who sells and who accounts. */
    SEND_AGAIN(COMMERCIAL, DIRECTION, COMPTA),
    /** A task that waits for the group of sales. */
    WORK_IN_SALES(COMMERCIAL),
    ADMINISTER();

    private final Set<Role> roles;

    Audience(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Somebody else's task is not there for others, unless they may see all; then it is not theirs to take. */
    boolean refuses(int status) {
        return this == WORK_IN_SALES ? status >= 400 && status < 500 : status == 403;
    }

    boolean includes(Role role) {
        return role == ADMIN || roles.contains(role);
    }
}
