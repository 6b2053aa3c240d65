package io.spanco.schedule.web;

import java.time.LocalDate;
import java.util.List;

/** A week of the workshop: a row a person, a cell a day. */
record WorkshopWeek(List<Day> days, List<Row> rows) {

    /**
     * The head of a column.
     *
     * @param off nobody works
     * @param minutes planned for all
     * @param over somebody has too much
     * @param shown the one that a telephone shows
     */
    record Day(LocalDate date, boolean today, boolean off, int minutes, boolean over, boolean shown) {}

    record Row(String login, String name, LoadBar load, List<Cell> cells) {}

    /**
     * @param blocks the first of those that the filter lets through; the load counts all
     * @param others how many more it lets through
     * @param late how many of those are late
     */
    record Cell(Day day, List<WorkshopBlock> blocks, int others, int late, LoadBar load) {

        /** Nothing is planned, and something could be. */
        public boolean isFree(LocalDate today) {
            return load.minutes() == 0 && !day.off() && !day.date().isBefore(today);
        }
    }
}
