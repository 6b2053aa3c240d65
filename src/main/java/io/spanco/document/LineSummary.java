package io.spanco.document;

import io.spanco.platform.text.French;
import java.util.List;

/** A line as a task's form lists it: texts ready to read. */
public record LineSummary(String description, String quantity, String unitPrice, String discount, String net) {

    public static List<LineSummary> of(CommercialDocument document) {
        return document.lines().stream().map(LineSummary::of).toList();
    }

    private static LineSummary of(DocumentLine line) {
        return new LineSummary(
                line.description(),
                French.quantity(line.quantity()) + " " + line.unit().symbol(),
                French.price(line.unitPrice()),
                French.percent(line.discountPercent()),
                French.money(line.net()));
    }
}
