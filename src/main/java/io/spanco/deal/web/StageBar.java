package io.spanco.deal.web;

import io.spanco.deal.Deal;
import io.spanco.deal.Stage;
import io.spanco.deal.StageTimes.Stay;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The six stages as the deal's page shows them: when each was entered, how long it took, what is usual. */
final class StageBar {

    /**
     * @param state class of the bar: {@code done}, {@code current} or {@code todo}
     * @param entered null for a stage not reached, or passed over
     * @param days null likewise
     * @param usual days, null when too few deals tell
     * @param over whether it took longer than usual
     */
    record Step(Stage stage, String state, Instant entered, Long days, Integer usual, boolean over) {}

    private StageBar() {}

    static List<Step> of(Deal deal, List<Stay> stays, Map<Stage, Integer> usual, Instant now) {
        return Arrays.stream(Stage.values())
                .map(stage -> step(stage, deal, stay(stays, stage), usual.get(stage), now))
                .toList();
    }

    private static Step step(Stage stage, Deal deal, Stay stay, Integer usual, Instant now) {
        Long days = stay == null ? null : stay.days(now);
        return new Step(
                stage,
                state(stage, deal),
                stay == null ? null : stay.entered(),
                days,
                usual,
                days != null && usual != null && days > usual);
    }

    private static String state(Stage stage, Deal deal) {
        if (stage.isAfter(deal.stage())) {
            return "todo";
        }
        return stage == deal.stage() && deal.isOpen() ? "current" : "done";
    }

    private static Stay stay(List<Stay> stays, Stage stage) {
        return stays.stream().filter(stay -> stay.stage() == stage).findFirst().orElse(null);
    }
}
