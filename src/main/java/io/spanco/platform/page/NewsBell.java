package io.spanco.platform.page;

/** What has happened that the person signed in has not looked at; asked for on every page: it has to be cheap. */
public interface NewsBell {

    /** Nothing is counted beyond; the bar then shows "20+". */
    int MOST = 20;

    /** How many news there are, at most one more than {@link #MOST}. */
    int unread();

    /** Address that answers the news to a POST, and takes them as read. */
    String path();
}
