package io.spanco.delivery.web;

import io.spanco.deal.Deals;
import io.spanco.delivery.DeliveryNote;
import io.spanco.delivery.DeliveryNotes;
import io.spanco.delivery.DeliveryPlans;
import io.spanco.delivery.web.DeliveryApi.DeliveryAnswer;
import io.spanco.delivery.web.DeliveryApi.DeliveryWithLines;
import io.spanco.document.DocumentLine;
import io.spanco.document.DocumentPaths;
import io.spanco.document.Documents;
import io.spanco.document.LineAnswer;
import io.spanco.document.LineProgress;
import io.spanco.order.OrderProgress;
import io.spanco.order.Orders;
import io.spanco.order.SalesOrder;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads delivery notes as they are answered to a program and shown on a page. */
@Component
@Transactional(readOnly = true)
class DeliveryReading {

    private final DeliveryNotes notes;
    private final DeliveryPlans plans;
    private final Documents documents;
    private final Orders orders;
    private final OrderProgress progress;
    private final Deals deals;

    DeliveryReading(
            DeliveryNotes notes,
            DeliveryPlans plans,
            Documents documents,
            Orders orders,
            OrderProgress progress,
            Deals deals) {
        this.notes = notes;
        this.plans = plans;
        this.documents = documents;
        this.orders = orders;
        this.progress = progress;
        this.deals = deals;
    }

    DeliveryAnswer header(String reference) {
        return header(notes.existing(reference));
    }

    DeliveryWithLines withLines(String reference) {
        DeliveryNote note = notes.existing(reference);
        return new DeliveryWithLines(
                header(note), note.lines().stream().map(LineAnswer::of).toList());
    }

    DeliveryPage page(String reference) {
        DeliveryNote note = notes.existing(reference);
        Documents.Parent parent = documents.parents(note).get(0);
        return new DeliveryPage(
                note.number(),
                note.status(),
                note.dealNumber(),
                deals.existing(note.dealNumber()).title(),
                note.companyId(),
                note.buyer(),
                parent.reference(),
                DocumentPaths.of(parent.type(), parent.reference()),
                note.issueDate(),
                note.deliveredOn(),
                plans.of(note),
                note.customerReference(),
                note.lines().stream().map(DeliveryReading::line).toList());
    }

    /** The lines of an order of which something is left. */
    List<DeliveryPage.Left> left(String orderReference) {
        SalesOrder order = orders.existing(orderReference);
        Map<Long, LineProgress> done = progress.byLine(order);
        return order.lines().stream()
                .map(line -> new DeliveryPage.Left(
                        line.position(),
                        line.description(),
                        done.get(line.id()).leftToDeliver().stripTrailingZeros(),
                        line.unit()))
                .filter(line -> line.left().signum() > 0)
                .toList();
    }

    private static DeliveryPage.Line line(DocumentLine line) {
        return new DeliveryPage.Line(
                line.position(), line.productCode(), line.description(), line.quantity(), line.unit());
    }

    private DeliveryAnswer header(DeliveryNote note) {
        return new DeliveryAnswer(documents.answer(note), note.deliveredOn(), note.customerReference());
    }
}
