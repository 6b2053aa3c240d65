package io.spanco.order.web;

import io.spanco.deal.Deals;
import io.spanco.document.DocumentLine;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import io.spanco.document.LineProgress;
import io.spanco.order.OrderProgress;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import io.spanco.order.web.OrderApi.OrderWithLines;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders as they are answered to a program and shown on a page. */
@Component
@Transactional(readOnly = true)
class OrderReading {

    private final Orders orders;
    private final OrderProgress progress;
    private final Documents documents;
    private final Deals deals;

    OrderReading(Orders orders, OrderProgress progress, Documents documents, Deals deals) {
        this.orders = orders;
        this.progress = progress;
        this.documents = documents;
        this.deals = deals;
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

    OrderPage page(String reference) {
        SalesOrder order = orders.existing(reference);
        Map<Long, LineProgress> done = progress.byLine(order);
        return new OrderPage(
                order.number(),
                progress.statesOf(List.of(order.id())).get(order.id()),
                order.dealNumber(),
                deals.existing(order.dealNumber()).title(),
                order.companyId(),
                order.buyer(),
                order.issueDate(),
                order.customerReference(),
                documents.parentReferences(order),
                order.lines().stream()
                        .map(line -> OrderPage.Line.of(line, done.get(line.id())))
                        .toList(),
                order.totals());
    }

    private static LineAnswer answer(DocumentLine line, LineProgress done) {
        return LineAnswer.of(line, done.prepared(), done.invoicedForGood());
    }
}
