package io.spanco.platform.page;

/** What waits for the person signed in; the room that knows the tasks answers it, on every page: it has to be cheap. */
public interface WaitingCounts {

    /** Nothing is counted beyond; the pages then show "99+". */
    int MOST = 100;

    /** Open tasks of mine, or of my team's when none is. */
    long tasks();

    /** Those of them that are assigned to me. */
    long taken();

    /** Those of them that are overdue. */
    long late();
}
