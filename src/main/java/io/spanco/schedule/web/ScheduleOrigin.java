package io.spanco.schedule.web;

import io.spanco.schedule.SchedulePeriod;
import io.spanco.schedule.ScheduledOperation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The view that is asked for, or from which an operation is moved, started or finished, and that the answer shows again.
 *
 * @param page {@link #MINE} when it is the person's own schedule, {@link #DEAL}, {@link #ORDER} or {@link #DESK} when it
 *     is no schedule but the page of the deal or of the order, or the day of the person; null for the workshop's
 * @param after where the page of a list begins; null for the first
 */
record ScheduleOrigin(
        String page, String view, LocalDate on, String who, String order, List<String> state, String after) {

    static final String MINE = "me";
    static final String DEAL = "deal";
    static final String ORDER = "order";
    static final String DESK = "desk";

    boolean isMine() {
        return MINE.equals(page);
    }

    SchedulePeriod period(LocalDate today) {
        return SchedulePeriod.of(view, on, today);
    }

    WorkshopFilter filter() {
        return new WorkshopFilter(who, order, state);
    }

    ListPosition position() {
        return ListPosition.of(after);
    }

    /** Whether the workshop's schedule stands below. */
    public boolean isWorkshop() {
        return page == null;
    }

    /** Where one goes back to from the operation. */
    String address(ScheduledOperation operation, LocalDate today) {
        if (DESK.equals(page)) {
            return "/";
        }
        if (DEAL.equals(page)) {
            return "/deals/" + operation.dealNumber();
        }
        if (ORDER.equals(page)) {
            return "/orders/" + operation.order();
        }
        return isMine()
                ? MyScheduleController.PATH + period(today).query(Map.of())
                : WorkshopController.PATH + period(today).query(parameters());
    }

    /** As it stands in the address of what is done to an operation. */
    String carried(LocalDate today) {
        Map<String, List<String>> carried = new LinkedHashMap<>(parameters());
        carried.put("page", page == null ? List.of() : List.of(page));
        return period(today).query(carried);
    }

    private Map<String, List<String>> parameters() {
        return ListPosition.beside(filter().parameters(), position());
    }
}
