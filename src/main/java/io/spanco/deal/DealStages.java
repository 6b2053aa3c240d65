package io.spanco.deal;

import io.spanco.platform.engine.StageKeeper;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Moves deals when a diagram enters an element that carries a stage. */
@Component
class DealStages implements StageKeeper {

    private final DealService deals;

    DealStages(DealService deals) {
        this.deals = deals;
    }

    @Override
    public void stageEntered(String businessKey, String stage) {
        deals.stageEntered(businessKey, Stage.valueOf(stage));
    }

    @Override
    public boolean knows(String stage) {
        return Arrays.stream(Stage.values()).anyMatch(known -> known.name().equals(stage));
    }
}
