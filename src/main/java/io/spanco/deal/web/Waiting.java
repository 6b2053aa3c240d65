package io.spanco.deal.web;

/**
 * What a deal waits for most urgently.
 *
 * @param title of the task, a verb, with what it is about unless that is the deal itself
 * @param who the person or the groups
 * @param days whole days that it has waited
 * @param usual whole days that such a task usually waits; null when unknown
 */
record Waiting(String title, String who, long days, Integer usual) {

    /** Longer than usual. */
    public boolean isOver() {
        return usual != null && days > usual;
    }
}
