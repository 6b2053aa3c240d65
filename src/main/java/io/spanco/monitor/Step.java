package io.spanco.monitor;

import java.math.BigDecimal;

/**
 * An element of a diagram, and what happens in it.
 *
 * @param name null when the diagram gives it none
 * @param type of BPMN, such as {@code userTask}
 * @param documentation what the diagram's author wrote, null for nothing
 * @param waiting how many tokens stand in it now
 * @param incidents how many of them failed
 * @param passed how many left it in the period, however it ended
 * @param medianMinutes that half of these stayed at most, null for none; likewise {@code meanMinutes}
 */
public record Step(
        String id,
        String name,
        String type,
        String documentation,
        long waiting,
        long incidents,
        long passed,
        BigDecimal medianMinutes,
        BigDecimal meanMinutes) {

    /** Whether anything can stay in it for a while: its times are worth telling. */
    public boolean takesTime() {
        return medianMinutes != null && meanMinutes.compareTo(BigDecimal.ONE) >= 0;
    }
}
