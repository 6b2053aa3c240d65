package io.spanco.schedule.web;

/**
 * How full a day or a week is, drawn on one scale.
 *
 * @param minutes of work planned
 * @param capacity minutes that can be worked
 * @param scale minutes that the whole bar stands for
 */
record LoadBar(int minutes, int capacity, int scale) {

    /** A day's bar leaves room for three more hours, a week's for a fifth. */
    static LoadBar of(int minutes, int capacity, int room) {
        return new LoadBar(minutes, capacity, Math.max(Math.max(minutes, capacity + room), 1));
    }

    public int over() {
        return Math.max(0, minutes - capacity);
    }

    public boolean isOver() {
        return minutes > capacity;
    }

    /** Part of the bar, in percent, that lies below the capacity. */
    public int filled() {
        return percent(Math.min(minutes, capacity));
    }

    /** Part of the bar, in percent, that lies above. */
    public int excess() {
        return Math.max(isOver() ? 2 : 0, percent(minutes) - filled());
    }

    /** Where the capacity is marked, in percent. */
    public int tick() {
        return percent(capacity);
    }

    private int percent(int part) {
        return (int) (100L * part / scale);
    }
}
