package io.spanco.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.spanco.document.DocumentAnswer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The state of an invoice as it is answered to a program.
 *
 * @param deals numbers of all deals on it; {@code deal} of the header is null when there are several
 * @param issueDate null for a draft, as {@code dueDate} is
 * @param paid sum of payments
 * @param due what the customer still owes; zero for a draft
 */
public record InvoiceAnswer(
        @JsonUnwrapped DocumentAnswer header,
        List<String> deals,
        long companyId,
        LocalDate issueDate,
        LocalDate dueDate,
        BigDecimal paid,
        BigDecimal due) {}
