package io.spanco.schedule.web;

import io.spanco.schedule.SliceChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which operations of a schedule are shown; the loads count all of them.
 *
 * @param who login of a collaborator, null for all
 * @param order reference of an order, null for all
 * @param states those of the legend; none is all
 */
record WorkshopFilter(String who, String order, List<String> states) {

    /** What the legend tells apart: late is open and should be done. */
    static final List<String> LEGEND = List.of("PLANNED", "STARTED", "LATE", "DONE");

    WorkshopFilter {
        who = who == null || who.isBlank() ? null : who;
        order = order == null || order.isBlank() ? null : order;
        states = states == null
                ? List.of()
                : states.stream().filter(LEGEND::contains).distinct().toList();
    }

    SliceChoice choice() {
        return new SliceChoice(who, order, states);
    }

    boolean showsPerson(String login) {
        return who == null || Objects.equals(who, login);
    }

    /** The same of one collaborator, as it stands in an address. */
    public Map<String, List<String>> of(String login) {
        return new WorkshopFilter(login, order, states).parameters();
    }

    public boolean isEmpty() {
        return who == null && order == null && states.isEmpty();
    }

    /** As they stand in an address. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("who", who == null ? List.of() : List.of(who));
        parameters.put("order", order == null ? List.of() : List.of(order));
        parameters.put("state", states);
        return parameters;
    }
}
