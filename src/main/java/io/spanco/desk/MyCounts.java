package io.spanco.desk;

import io.spanco.desk.QueueQueries.Counts;
import io.spanco.desk.QueueQueries.Whose;
import io.spanco.platform.identity.CurrentUser;
import io.spanco.platform.page.WaitingCounts;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Counts what waits for me, once a request, however often the frame of the page asks. */
@Component
class MyCounts implements WaitingCounts {

    private static final String REMEMBERED = MyCounts.class.getName();

    private final QueueQueries queue;
    private final CurrentUser user;

    MyCounts(QueueQueries queue, CurrentUser user) {
        this.queue = queue;
        this.user = user;
    }

    @Override
    public long tasks() {
        return counted().all();
    }

    @Override
    public long late() {
        return counted().late();
    }

    private Counts counted() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST) instanceof Counts known) {
            return known;
        }
        Whose mine = new Whose(user.login(), user.groups(), false);
        Counts counted = queue.counts(mine, MOST);
        request.setAttribute(REMEMBERED, counted, RequestAttributes.SCOPE_REQUEST);
        return counted;
    }
}
