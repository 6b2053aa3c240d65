package io.spanco.statistics;

import io.spanco.platform.error.Forbidden;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.identity.Requires;
import io.spanco.platform.identity.Right;
import io.spanco.statistics.FactQueries.By;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The figures and the lists that they are the sum of. Who may not see everybody's sees those of their own deals, whatever
 * owner is asked for; margins are for who may see costs.
 */
@Service
@Transactional(readOnly = true)
public class Statistics {

    private record Asked(Fact fact, Scope scope, Set<By> ways) {}

    private record Known(Map<By, Figures> figures) {}

    private final FactQueries queries;
    private final CurrentUser user;

    Statistics(FactQueries queries, CurrentUser user) {
        this.queries = queries;
        this.user = user;
    }

    @Requires({Right.SELL, Right.SEE_STATISTICS_OF_ALL})
    public Figures byKey(Fact fact, Scope scope) {
        return figures(fact, allowed(fact, scope), By.KEY);
    }

    /** Keys are logins. */
    @Requires({Right.SELL, Right.SEE_STATISTICS_OF_ALL})
    public Figures byOwner(Fact fact, Scope scope) {
        return figures(fact, allowed(fact, scope), By.OWNER);
    }

    /** @param key null for all of them */
    @Requires({Right.SELL, Right.SEE_STATISTICS_OF_ALL})
    public Figure figure(Fact fact, Scope scope, String key) {
        return queries.figure(fact, allowed(fact, scope), key);
    }

    /**
     * The rows behind a figure, newest first.
     *
     * @param key null for all of them
     * @param after where the last list ended, null to begin
     */
    @Requires({Right.SELL, Right.SEE_STATISTICS_OF_ALL})
    public List<Entry> list(Fact fact, Scope scope, String key, Place after, int size) {
        return queries.list(fact, allowed(fact, scope), key, after, size);
    }

    /** Logins of those who own or owned a deal; empty for who sees only their own figures. */
    public List<String> owners() {
        return seesEverybody() ? queries.owners() : List.of();
    }

    public boolean seesEverybody() {
        return user.may(Right.SEE_STATISTICS_OF_ALL);
    }

    public boolean seesCosts() {
        return user.may(Right.SEE_COSTS);
    }

    /** Margins are laid out by month and by person on one page: both are read at once. */
    private Figures figures(Fact fact, Scope scope, By by) {
        return figures(new Asked(fact, scope, fact.showsCosts() ? EnumSet.allOf(By.class) : EnumSet.of(by)))
                .get(by);
    }

    /** Once a request: the key figures and several tables of the page are read off the same facts. */
    private Map<By, Figures> figures(Asked asked) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String name = asked.toString();
        if (request != null && request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Known known) {
            return known.figures();
        }
        Map<By, Figures> read = queries.figures(asked.fact(), asked.scope(), asked.ways());
        if (request != null) {
            request.setAttribute(name, new Known(read), RequestAttributes.SCOPE_REQUEST);
        }
        return read;
    }

    private Scope allowed(Fact fact, Scope scope) {
        if (fact.showsCosts() && !seesCosts()) {
            throw new Forbidden("Les marges ne sont pas visibles avec vos droits.");
        }
        return seesEverybody() ? scope : scope.of(user.login());
    }
}
