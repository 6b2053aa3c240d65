package io.spanco.quote;

/** How a deal goes on when no branch of its negotiation is left. */
public enum NextStep {
    REVISE,
    ACCEPT,
    LOSE
}
