package io.spanco.receivable;

/** How long something is overdue. */
public enum Age {
    NOT_DUE,
    UP_TO_30,
    UP_TO_60,
    OVER_60
}
