package io.spanco.schedule.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A page of a week of the workshop as a list, day after day.
 *
 * @param operations how many rows all its pages have
 * @param next address of the next page; null on the last
 */
record WorkshopList(List<Group> groups, int operations, String next) {

    /** Rows of this page. */
    public int shown() {
        return groups.stream().mapToInt(group -> group.blocks().size()).sum();
    }

    /**
     * @param day null for what is left over from earlier weeks
     * @param minutes of all its operations, on whatever page
     * @param overloads who has too much that day
     */
    record Group(LocalDate day, List<WorkshopBlock> blocks, int minutes, List<Overload> overloads) {}

    record Overload(String login, LoadBar load) {}
}
