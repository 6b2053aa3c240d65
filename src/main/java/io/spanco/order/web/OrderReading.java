package io.spanco.order.web;

import io.spanco.document.DocumentLine;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import io.spanco.order.LineProgress;
import io.spanco.order.OrderProgress;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.order.web.OrderApi.OrderWithLines;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders as they are answered to a program. */
@Component
@Transactional(readOnly = true)
class OrderReading {

    private final Orders orders;
    private final OrderProgress progress;
    private final Documents documents;

    OrderReading(Orders orders, OrderProgress progress, Documents documents) {
        this.orders = orders;
        this.progress = progress;
        this.documents = documents;
    }

    OrderWithLines withLines(String reference) {
        SalesOrder order = orders.existing(reference);
        Map<Long, LineProgress> done = progress.byLine(order);
        return new OrderWithLines(
                documents.answer(order),
                order.customerReference(),
                order.lines().stream()
                        .map(line -> answer(line, done.get(line.id())))
                        .toList());
    }

    private static LineAnswer answer(DocumentLine line, LineProgress done) {
        return LineAnswer.of(line, done.prepared(), done.invoiced());
    }
}
