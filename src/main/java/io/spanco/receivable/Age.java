package io.spanco.receivable;

/** How long something is overdue: a band of days after the day on which it falls due. */
public enum Age {
    NOT_DUE(Integer.MIN_VALUE, 0),
    UP_TO_30(1, 30),
    UP_TO_60(31, 60),
    UP_TO_90(61, 90),
    OVER_90(91, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    Age(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Whether its colour is a dark one, on which only what is light is seen. */
    public boolean isDark() {
        return ordinal() >= UP_TO_90.ordinal();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
