package io.spanco.statistics;

/** What a fact measures of each row. */
public enum Unit {
    NOTHING,
    DAYS,
    REVISIONS,
    /** Euros: what was bought, beside an amount that was sold. */
    PURCHASES
}
