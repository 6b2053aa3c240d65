package io.spanco.deal;

/** A tab of a deal's page that a room above this one serves. */
public interface DealTab {

    /** As the page's address names it. */
    String id();

    /** How many things it holds for the person signed in; null to say none. */
    Long count(String dealNumber);
}
