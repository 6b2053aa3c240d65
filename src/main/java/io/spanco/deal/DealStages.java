package io.spanco.deal;

import io.spanco.platform.engine.StageKeeper;
import java.util.Arrays;
import java.util.List;
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
    public List<String> stages() {
        return Arrays.stream(Stage.values()).map(Stage::name).toList();
    }
}
