package io.spanco.invoice;

import io.spanco.catalog.Unit;
import io.spanco.document.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice as its page shows it.
 *
 * @param issued false for a draft
 * @param reason of a dispute or of the loss
 * @param customer name at issue, or today's for a draft
 * @param creditable lines that are not wholly credited; none for a draft
 */
public record InvoiceView(
        String reference,
        String kind,
        String status,
        boolean issued,
        String reason,
        long companyId,
        String customer,
        String customerReference,
        LocalDate issueDate,
        LocalDate dueDate,
        BigDecimal due,
        Totals totals,
        List<String> deals,
        List<Parent> parents,
        List<Line> lines,
        List<Credit> credits,
        List<Creditable> creditable) {

    /** A document that it is made of, and the path of its page. */
    public record Parent(String reference, String path) {}

    /** @param deal shown only when the invoice serves several; null otherwise */
    public record Line(
            String description,
            String deal,
            BigDecimal quantity,
            Unit unit,
            BigDecimal unitPrice,
            BigDecimal discount,
            BigDecimal vatRate,
            BigDecimal net) {}

    public record Credit(String reference, String reason, LocalDate day, BigDecimal gross) {}

    /** @param position of the line, from 1 */
    public record Creditable(int position, String description, BigDecimal left) {}
}
