package io.spanco.monitor.web;

/**
 * An element of a diagram as the page shows it.
 *
 * @param name of the element, or its sort when the diagram gives it none
 * @param kind what sort of element it is, in the reader's language; null when that is its name already
 * @param documentation null for none
 * @param median as it is written; null where nothing takes time, as {@code mean}
 * @param heat from 0 to 4: how long it takes beside the longest of the diagram
 */
record StepView(
        String id,
        String name,
        String kind,
        String documentation,
        long waiting,
        long incidents,
        long passed,
        String median,
        String mean,
        int heat) {

    /** Whether there is anything to say beyond its name. */
    public boolean isBusy() {
        return waiting > 0 || incidents > 0 || passed > 0;
    }
}
