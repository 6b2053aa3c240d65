package io.spanco.platform.page;

/** What waits for the person signed in; the room that knows the tasks answers it, on every page: it has to be cheap. */
public interface WaitingCounts {

    /** Open tasks of mine and of my groups. */
    long tasks();

    /** Those of my tasks that are overdue. */
    long late();
}
