package io.spanco.delivery;

import io.spanco.document.LineProgress;
import io.spanco.document.LineValues;
import io.spanco.document.PartRequest;
import io.spanco.order.OrderProgress;
import io.spanco.order.SalesOrder;
import io.spanco.platform.error.Conflict;
import io.spanco.platform.text.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks what is to be delivered against what is left of the order. */
@Component
class DeliveryReader {

    private final OrderProgress progress;

    DeliveryReader(OrderProgress progress) {
        this.progress = progress;
    }

    /**
     * @param parts lines of the order and quantities; zero for what stays
     * @return the lines of the note, in the order of the order's
     * @throws Conflict when nothing is left at all
     * @throws io.spanco.platform.error.Invalid naming every wrong field, such as {@code lines[0].quantity}
     */
    List<LineValues> read(SalesOrder order, List<PartRequest> parts) {
        Map<Long, BigDecimal> left = progress.of(order).stream()
                .collect(Collectors.toMap(LineProgress::lineId, LineProgress::leftToDeliver));
        if (left.values().stream().noneMatch(quantity -> quantity.signum() > 0)) {
            throw new Conflict("Tout ce qui est commandé en {0} est livré ou en cours de livraison.", order.number());
        }
        return PartRequest.take(order, parts, left, rest -> Sentence.of("Reste à livrer : {0}.", rest)).stream()
                .sorted(Comparator.comparing(LineValues::sourceLineId))
                .toList();
    }
}
