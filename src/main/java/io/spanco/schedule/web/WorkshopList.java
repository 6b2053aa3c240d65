package io.spanco.schedule.web;

import java.time.LocalDate;
import java.util.List;

/** A week of the workshop as a list, day after day. */
record WorkshopList(List<Group> groups) {

    /**
     * @param day null for what is left over from earlier weeks
     * @param minutes of all that is shown
     * @param overloads who has too much that day
     */
    record Group(LocalDate day, List<WorkshopBlock> blocks, int minutes, List<Overload> overloads) {}

    record Overload(String login, LoadBar load) {}
}
