package io.spanco.order;

/** How far an order is honoured, computed from its lines for those who look at it. */
public enum OrderState {
    /** Nothing is delivered yet. */
    CONFIRMED,
    /** A part is delivered or on its way. */
    STARTED,
    /** Everything is delivered. */
    DONE,
    CANCELLED
}
