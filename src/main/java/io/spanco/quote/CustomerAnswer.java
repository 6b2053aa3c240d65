package io.spanco.quote;

/** What the customer answered to a quote. */
public enum CustomerAnswer {
    ACCEPTED,
    REVISE,
    REFUSED,
    /** No answer yet. */
    NONE
}
