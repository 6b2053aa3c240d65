package io.spanco.desk;

import io.spanco.desk.QueueQueries.Counts;
import io.spanco.desk.QueueQueries.Whose;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.page.WaitingCounts;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Counts what waits for me, once a request, however often the frame of the page asks. Who has nothing of their own is
 * waited for by what their team can take: with that their day begins, too.
 */
@Component
public class MyCounts implements WaitingCounts {

    private static final String REMEMBERED = MyCounts.class.getName() + ".";

    private final QueueQueries queue;
    private final CurrentUser user;

    MyCounts(QueueQueries queue, CurrentUser user) {
        this.queue = queue;
        this.user = user;
    }

    @Override
    public long tasks() {
        return waiting().all();
    }

    @Override
    public long taken() {
        return waiting().taken();
    }

    @Override
    public long late() {
        return waiting().late();
    }

    /** Whether the day begins with what the team can take. */
    public boolean beginsWithTeam() {
        return of(false).all() == 0 && of(true).all() > 0;
    }

    /** @param team whether of what my groups can take, rather than of my own */
    public Counts of(boolean team) {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(REMEMBERED + team, RequestAttributes.SCOPE_REQUEST) instanceof Counts known) {
            return known;
        }
        Counts counted = queue.counts(new Whose(user.login(), user.groups(), team), MOST);
        request.setAttribute(REMEMBERED + team, counted, RequestAttributes.SCOPE_REQUEST);
        return counted;
    }

    private Counts waiting() {
        return of(beginsWithTeam());
    }
}
