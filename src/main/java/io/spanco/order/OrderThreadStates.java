package io.spanco.order;

import io.spanco.deal.ThreadStates;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On a deal's page an order is as far as on its own. */
@Component
class OrderThreadStates implements ThreadStates {

    private final OrderProgress progress;

    OrderThreadStates(OrderProgress progress) {
        this.progress = progress;
    }

    @Override
    public Map<Long, String> of(String dealNumber) {
        Map<Long, String> codes = new HashMap<>();
        progress.statesIn(dealNumber).forEach((id, state) -> codes.put(id, state.name()));
        return codes;
    }
}
